import type { Domain } from '@guestwork/conf/domain'
import { VirtError } from '@guestwork/util'

/** The numbers of a guest's IOThreads: those that are listed, or for a mere count those from 1. */
export function iothreadIds({ iothreads = 0, iothreadids }: Domain): number[] {
  return iothreadids?.threads?.map(({ id }) => id) ?? Array.from({ length: iothreads }, (_, at) => at + 1)
}

/** The configuration with another IOThread. */
export function withIothread(definition: Domain, id: number): Domain {
  const ids = iothreadIds(definition)
  if (ids.includes(id)) {
    throw invalid(`an IOThread is already using iothread_id '${String(id)}'`)
  }
  const threads = definition.iothreadids?.threads ?? ids.map(each => ({ id: each }))
  return {
    ...definition,
    iothreads: threads.length + 1,
    iothreadids: { ...definition.iothreadids, threads: [...threads, { id }] },
  }
}

/** The configuration without an IOThread, which no disk may use. */
export function withoutIothread(definition: Domain, id: number): Domain {
  const ids = iothreadIds(definition)
  if (!ids.includes(id)) throw invalid(`cannot find IOThread '${String(id)}' in iothreadids list`)
  checkUnused(definition, id)
  const { iothreads: _, iothreadids, cputune, ...rest } = definition
  const threads = (iothreadids?.threads ?? ids.map(each => ({ id: each }))).filter(each => each.id !== id)
  const pins = cputune?.iothreadpins?.filter(({ iothread }) => iothread !== id)
  return {
    ...rest,
    ...(threads.length > 0 && { iothreads: threads.length, iothreadids: { ...iothreadids, threads } }),
    ...(cputune && { cputune: { ...cputune, ...(pins && { iothreadpins: pins }) } }),
  }
}

function checkUnused({ devices }: Domain, id: number): void {
  const disk = devices?.disks?.find(({ driver }) => driver?.iothread === id)
  if (disk === undefined) return
  throw invalid(`cannot remove IOThread ${String(id)} since it is being used by disk '${disk.target.dev}'`)
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'DOMAIN' })
}
