import type { Vcpu } from '@guestwork/conf/domain'
import { defaultBitmapSize, formatBitmap, parseBitmap } from '@guestwork/util'
import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import { refuseEntry, refuseProperty, refuseValue } from '../mismatch.ts'

const key = 'sched.cpu.affinity'
const list = /^\s*\d+\s*(?:,\s*\d+\s*)*$/

/** `sched.cpu.affinity`: the host's processors as `0,1,5`, or `all`. */
export function readAffinity(config: ConfigReader, vcpu: Vcpu): void {
  const text = config.text(key)
  if (text === undefined || text.toLowerCase() === 'all') return
  if (text !== '' && !list.test(text)) refuseValue(key, text, 'a comma separated list of unsigned integers')
  const values = text === '' ? [] : text.split(',').map(Number)
  const tooLarge = values.find(value => value >= defaultBitmapSize)
  if (tooLarge !== undefined)
    refuseEntry(key, text, `VMX entry '${key}' contains a ${String(tooLarge)}, this value is too large`)
  if (values.length < vcpu.count)
    refuseEntry(
      key,
      text,
      `Expecting VMX entry '${key}' to contain at least as many values as 'numvcpus' (${String(vcpu.count)}) but found only ${String(values.length)} value(s)`,
    )
  vcpu.cpuset = formatBitmap(values)
}

/** Writes the host's processors; VMware wants as many of them as the guest has. */
export function writeAffinity(cpuset: string | undefined, count: number, config: ConfigWriter): void {
  if (cpuset === undefined) return
  const values = parseBitmap(cpuset)
  if (values.length < count)
    refuseProperty(
      'vcpu.cpuset',
      `Expecting domain XML attribute 'cpuset' of entry 'vcpu' to contain at least ${String(count)} CPU(s)`,
      'INTERNAL_ERROR',
    )
  config.set(key, values.join(','))
}
