import { DomainIothreadFields, type DomainIothreadInfo, type DomainRef } from '@guestwork/core'
import { checkTypedParameters, VirtError, type ErrorDomain, type TypedParameters } from '@guestwork/util'
import { currentDefinition } from '../../node/test-domain.ts'
import type { TestCall } from '../../session.ts'
import { changeChosen, chosenDefinition } from '../affected-definition.ts'
import { cpuMapOf, cpusetOf, firstCpus, hostCpuCount } from '../host-cpus.ts'
import { iothreadIds, withIothread, withoutIothread } from './iothread-set.ts'
import { countVcpus } from './vcpu-set.ts'

const { poll_max_ns, poll_grow, poll_shrink } = DomainIothreadFields
const fields = { poll_max_ns, poll_grow, poll_shrink } as const

/** Its IOThreads. One that is not pinned runs on as many of the host's first CPUs as the guest has virtual ones. */
export function testDomainGetIOThreadInfo(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): DomainIothreadInfo[] {
  const definition = chosenDefinition(session.node.get(ref), flags)
  const { cputune, vcpu } = definition
  const hostCpus = hostCpuCount(session.node)
  return iothreadIds(definition).map(id => {
    const pin = cputune?.iothreadpins?.find(({ iothread }) => iothread === id)
    const cpuset = pin?.cpuset ?? vcpu?.cpuset
    return {
      id,
      cpumap: cpuset === undefined ? firstCpus(hostCpus, countVcpus(definition)) : cpuMapOf(cpuset, hostCpus),
    }
  })
}

/** Pins an IOThread. */
export function testDomainPinIOThread(
  { session }: TestCall,
  ref: DomainRef,
  id: number,
  cpumap: Uint8Array,
  flags: number,
): void {
  changeChosen(session.node.get(ref), flags, definition => {
    const { cputune = {} } = definition
    const cpuset = cpusetOf(cpumap)
    if (cpuset === '') throw invalid('Empty iothread cpumap list for pinning')
    if (!iothreadIds(definition).includes(id)) throw invalid(`iothreadid ${String(id)} not found`)
    const others = (cputune.iothreadpins ?? []).filter(({ iothread }) => iothread !== id)
    return {
      ...definition,
      cputune: { ...cputune, iothreadpins: [...others, { iothread: id, cpuset }] },
    }
  })
}

/** Adds an IOThread. */
export function testDomainAddIOThread(
  { session }: TestCall,
  ref: DomainRef,
  id: number,
  flags: number,
): void {
  checkId(id)
  changeChosen(session.node.get(ref), flags, definition => withIothread(definition, id))
}

/** Removes an IOThread. */
export function testDomainDelIOThread(
  { session }: TestCall,
  ref: DomainRef,
  id: number,
  flags: number,
): void {
  if (id === 0) throw invalid('iothread_id in virDomainDelIOThread must not be zero', 'DOMAIN')
  changeChosen(session.node.get(ref), flags, definition => withoutIothread(definition, id))
}

/** Accepts how an IOThread waits for work. Nobody can ask for it, so there is nothing to keep. */
export function testDomainSetIOThreadParams(
  { session }: TestCall,
  ref: DomainRef,
  id: number,
  params: TypedParameters,
): void {
  checkId(id)
  checkTypedParameters(params, fields)
  if (iothreadIds(currentDefinition(session.node.get(ref))).includes(id)) return
  throw invalid(`cannot find IOThread '${String(id)}' in iothreadids`)
}

function checkId(id: number): void {
  if (id === 0) throw invalid('invalid value of 0 for iothread_id')
}

function invalid(message: string, domain: ErrorDomain = 'TEST'): VirtError {
  return new VirtError('INVALID_ARG', message, { domain })
}
