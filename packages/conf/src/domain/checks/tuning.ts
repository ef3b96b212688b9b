import { parseBitmap } from '@guestwork/util'
import type { Refusal } from '../../codec/check.ts'
import type { Blkiotune, Cputune, Domain } from '../domain.gen.ts'
import { repeated } from './rule.ts'

const ranges: ReadonlyMap<'Period' | 'Quota', readonly [min: bigint, max: bigint]> = new Map([
  ['Period', [1000n, 1_000_000n]],
  ['Quota', [1000n, 17_592_186_044_415n]],
])

/** What libvirt refuses of the limits on the host's processors and disks (`virDomainDefTunablesValidate`). */
export function checkTuning({ cputune, blkiotune }: Domain, refusal: Refusal): void {
  if (cputune !== undefined) checkCputune(cputune, refusal)
  if (blkiotune !== undefined) checkBlkiotune(blkiotune, refusal)
}

function checkCputune(tune: Cputune, refusal: Refusal): void {
  for (const [kind, [min, max]] of ranges) {
    const whole = kind === 'Period' ? tune.period : tune.quota
    const values = [whole, tune[`global${kind}`], tune[`emulator${kind}`], tune[`iothread${kind}`]]
    const isOut = (value = 0n): boolean => value > 0n && (value < min || value > max)
    if (values.some(isOut)) {
      const message = `Value of cputune '${kind.toLowerCase()}' must be in range [${String(min)}, ${String(max)}]`
      refusal.fail('CONFIG_UNSUPPORTED', message, tune)
    }
  }
  const taken = new Set<number>()
  for (const sched of tune.vcpuscheds ?? []) {
    const realTime = sched.scheduler === 'fifo' || sched.scheduler === 'rr'
    if (realTime && sched.priority === undefined)
      refusal.fail('XML_ERROR', "Missing required attribute 'priority' in element 'vcpusched'", sched)
    for (const cpu of sched.vcpus === undefined ? [] : parseBitmap(sched.vcpus)) {
      if (taken.has(cpu)) refusal.fail('XML_DETAIL', "'vcpusched' attributes 'vcpus' must not overlap", sched)
      taken.add(cpu)
    }
  }
}

function checkBlkiotune({ devices }: Blkiotune, refusal: Refusal): void {
  const twin = repeated(devices, ({ path }) => path)
  if (twin !== undefined)
    refusal.fail('CONFIG_UNSUPPORTED', `duplicate blkio device path '${twin.path}'`, twin)
}
