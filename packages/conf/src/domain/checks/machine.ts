import type { Refusal } from '../../codec/check.ts'
import type { Domain, Features, SecurityLabel, Sysinfo, Timer } from '../domain.gen.ts'
import { applyRules, repeated, unsupported, wrong, type Rule } from './rule.ts'

const featureRules: readonly Rule<Features>[] = [
  wrong('HyperV spinlock retry count must be at least 4095', ({ hyperv }) => {
    const spinlocks = hyperv?.spinlocks
    return spinlocks?.state === true && (spinlocks.retries ?? 4095) < 4095 && spinlocks
  }),
  wrong('HyperV vendor_id value must not be more than 12 characters', ({ hyperv }) => {
    return (hyperv?.vendorId?.value ?? '').length > 12 && hyperv?.vendorId
  }),
  wrong('dirty ring must be power of 2 and ranges [1024, 65536]', ({ kvm }) => {
    const ring = kvm?.dirtyRing
    return ring?.state === true && !isRingSize(ring.size) && ring
  }),
]

function isRingSize(size: number | undefined): boolean {
  return size !== undefined && size >= 1024 && size <= 65536 && Number.isInteger(Math.log2(size))
}

const timerRules: readonly Rule<Timer>[] = [
  unsupported(
    ({ name }) => `timer ${name} doesn't support setting of timer frequency`,
    ({ name, frequency }) => frequency !== undefined && name !== 'tsc',
  ),
  unsupported(
    ({ name }) => `timer ${name} doesn't support setting of timer track`,
    ({ name, track }) => track !== undefined && name !== 'rtc' && name !== 'platform',
  ),
  wrong(
    "setting of timer catchup policies is only supported with tickpolicy='catchup'",
    ({ tickpolicy, catchup }) => tickpolicy !== 'catchup' && catchup,
  ),
]

const labelRules: readonly Rule<SecurityLabel>[] = [
  wrong('security label is missing', ({ type, label }) => type === 'static' && label === undefined),
]

const sysinfoRules: readonly Rule<Sysinfo>[] = [
  wrong(
    'UUID mismatch between <uuid> and <sysinfo>',
    (info, { uuid }) => {
      const entry =
        info.type === 'smbios' ? info.system?.entries?.find(({ name }) => name === 'uuid') : undefined
      const isSame = entry?.value?.replaceAll('-', '').toLowerCase() === uuid?.replaceAll('-', '')
      return entry !== undefined && !isSame && entry
    },
    'XML_DETAIL',
  ),
  wrong(
    "Invalid BIOS 'date' format, expected month/day/year",
    info => {
      const entry =
        info.type === 'smbios' ? info.bios?.entries?.find(({ name }) => name === 'date') : undefined
      return entry !== undefined && !/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(entry.value ?? '') && entry
    },
    'XML_DETAIL',
  ),
  wrong("Firmware entry must have either value or 'file' attribute", info => {
    if (info.type !== 'fwcfg') return undefined
    return info.entries?.find(({ value, file }) => value === undefined && file === undefined)
  }),
]

/** What libvirt refuses of features, time sources, labels, tables and ranges of users. */
export function checkMachine(domain: Domain, refusal: Refusal): void {
  const { title, features, seclabels, perf, idmap } = domain
  if (domain.os?.type === undefined && domain.bootloader === undefined)
    refusal.fail('XML_ERROR', 'an os <type> must be specified', domain.os ?? domain)
  if (title?.includes('\n') === true) refusal.fail('XML_ERROR', "Domain title can't contain newlines", domain)
  applyRules(featureRules, features === undefined ? [] : [features], domain, refusal)
  applyRules(timerRules, domain.clock?.timers, domain, refusal)
  applyRules(sysinfoRules, domain.sysinfos, domain, refusal)
  const twin = repeated(seclabels, ({ model }) => model)
  if (twin !== undefined)
    refusal.fail('XML_DETAIL', `seclabel for model ${twin.model ?? ''} is already provided`, twin)
  applyRules(labelRules, seclabels, domain, refusal)
  const event = repeated(perf?.events, ({ name }) => name)
  if (event !== undefined)
    refusal.fail('XML_ERROR', `perf event '${event.name}' was already specified`, event)
  if (idmap !== undefined && (idmap.uids === undefined) !== (idmap.gids === undefined))
    refusal.fail('CONFIG_UNSUPPORTED', 'uid and gid should be mapped both', idmap)
}
