import { parseBitmap } from '@guestwork/util'
import type { Refusal } from '../../codec/check.ts'
import type { Blkiotune, Cputune, Domain, EmulatorSched, IoThreadSched, VcpuSched } from '../domain.gen.ts'
import { hasIoThread } from './processors.ts'
import { repeated } from './rule.ts'

const ranges: ReadonlyMap<'Period' | 'Quota', readonly [min: bigint, max: bigint]> = new Map([
  ['Period', [1000n, 1_000_000n]],
  ['Quota', [1000n, 17_592_186_044_415n]],
])

/** What libvirt refuses of the limits on the host's processors and disks (`virDomainDefTunablesValidate`). */
export function checkTuning(domain: Domain, refusal: Refusal): void {
  const { cputune, blkiotune } = domain
  if (cputune !== undefined) checkCputune(cputune, refusal)
  checkScheds(domain, refusal)
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
  const { shares } = tune
  if (shares !== undefined && shares !== 0n && (shares < 2n || shares > 262_144n))
    refusal.fail('CONFIG_UNSUPPORTED', "Value of cputune 'shares' must be in range [2, 262144]", tune)
}

function checkScheds(domain: Domain, refusal: Refusal): void {
  const { vcpuscheds = [], iothreadscheds = [], emulatorsched } = domain.cputune ?? {}
  const count = domain.vcpu?.count ?? 1
  needPriority('vcpusched', vcpuscheds, refusal)
  refuseOverlap('vcpus', vcpuscheds, refusal)
  for (const sched of vcpuscheds) {
    const stray = parseBitmap(sched.vcpus).find(vcpu => vcpu >= count)
    if (stray !== undefined)
      refusal.fail('CONFIG_UNSUPPORTED', `vCPU '${String(stray)}' is not present in domain definition`, sched)
  }
  needPriority('iothreadsched', iothreadscheds, refusal)
  refuseOverlap('iothreads', iothreadscheds, refusal)
  for (const sched of iothreadscheds) {
    const stray = parseBitmap(sched.iothreads).find(thread => !hasIoThread(domain, thread))
    if (stray !== undefined)
      refusal.fail('CONFIG_UNSUPPORTED', `Cannot find 'iothread' : ${String(stray)}`, sched)
  }
  if (emulatorsched !== undefined) needPriority('emulatorsched', [emulatorsched], refusal)
}

type Sched = VcpuSched | IoThreadSched | EmulatorSched

function needPriority(name: string, scheds: readonly Sched[], refusal: Refusal): void {
  const bare = scheds.find(({ scheduler, priority }) => {
    return (scheduler === 'fifo' || scheduler === 'rr') && priority === undefined
  })
  if (bare !== undefined)
    refusal.fail('XML_ERROR', `Missing required attribute 'priority' in element '${name}'`, bare)
}

function refuseOverlap<Attribute extends 'vcpus' | 'iothreads'>(
  attribute: Attribute,
  scheds: readonly Record<Attribute, string>[],
  refusal: Refusal,
): void {
  const taken = new Set<number>()
  for (const sched of scheds) {
    for (const number of parseBitmap(sched[attribute])) {
      if (taken.has(number)) refusal.fail('XML_DETAIL', `'${attribute}' attributes must not overlap`, sched)
      taken.add(number)
    }
  }
}

function checkBlkiotune({ devices }: Blkiotune, refusal: Refusal): void {
  const twin = repeated(devices, ({ path }) => path)
  if (twin !== undefined)
    refusal.fail('CONFIG_UNSUPPORTED', `duplicate blkio device path '${twin.path}'`, twin)
}
