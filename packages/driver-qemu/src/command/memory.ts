import type { Domain } from '@guestwork/conf/domain'
import { jsonOption } from './option.ts'
import { unsupported } from './supported.ts'

const kibInMib = 1024n
const mostMib = 1n << 31n

/** The guest's memory, in whole MiB. */
export function memoryArguments({ memory = 0n }: Domain): string[] {
  const mib = (memory + kibInMib - 1n) / kibInMib
  if (mib > mostMib) throw unsupported(`${String(mib)} MiB of memory are more than QEMU can give`)
  const size = Number(mib * kibInMib * kibInMib)
  return [
    ...['-m', String(mib)],
    ...jsonOption('-object', { 'qom-type': 'memory-backend-ram', id: 'pc.ram', size }),
    ...['-overcommit', 'mem-lock=off'],
  ]
}
