import { fillDomainDefaults } from '../defaults/fill.ts'
import type { DomainDefaultHooks } from '../defaults/step.ts'
import type { Domain } from '../domain.gen.ts'
import { findAbiBreaks, type AbiBreak } from './abi/abi-breaks.ts'
import { adoptServerChoices } from './adopt.ts'
import { differences, type Difference } from './compare.ts'
import { formatPath } from './path.ts'
import type { ChangeKind, ChangeRule, ChangeTime } from './rule.ts'
import { defaultChangeRules } from './rules/default-rules.ts'
import { ruler } from './rules/ruler.ts'

/** One thing that a new definition has otherwise. */
export interface DomainChange {
  /** Where, such as `devices.disks[vda].source.file`: a member of a list is named by what tells it from others. */
  readonly path: string
  /** What became of it. */
  readonly kind: ChangeKind
  /** What it was; undefined where it was not there. Sizes in bytes and the like are bigint. */
  readonly old?: unknown
  /** What it becomes; undefined where it goes. */
  readonly new?: unknown
  /** When it can come into effect. */
  readonly time: ChangeTime
  /** Why not earlier, or how: one sentence without a full stop. */
  readonly reason: string
}

/** What a new definition changes. */
export interface DomainDiff {
  /** Everything that differs, in the order of the document. */
  readonly changes: readonly DomainChange[]
  /** When all of it is in effect; undefined where nothing differs. */
  readonly time: ChangeTime | undefined
  /** Which differences the guest would see, so that its state (saved, migrated, a snapshot) no longer fits. */
  readonly abiBreaks: readonly AbiBreak[]
}

/** What a driver knows about changes. */
export interface DiffRules {
  /** The driver's rules; they go before {@link defaultChangeRules}. */
  readonly changes?: readonly ChangeRule[]
  /** How the driver completes definitions. */
  readonly defaults?: DomainDefaultHooks
}

/**
 * What differs between two definitions of a guest, and when each difference can come into effect.
 *
 * Both are completed as a hypervisor would (`fillDomainDefaults`), and what it chose for the old one counts for the new
 * one too where that leaves it open: UUID, MAC addresses, places, aliases, controllers are no difference. The arguments
 * are left as they are.
 *
 * @param rules - what the hypervisor can do; libvirt's QEMU driver's abilities for what they leave open
 * @example
 * ```ts
 * const { changes } = diffDomain(parseDomain(before), parseDomain(after))
 * for (const { path, time, reason } of changes) console.log(path, time, reason)
 * ```
 */
export function diffDomain(old: Domain, fresh: Domain, rules: DiffRules = {}): DomainDiff {
  const [before, after] = comparable(old, fresh, rules.defaults)
  const judge = ruler([...(rules.changes ?? []), ...defaultChangeRules])
  const changes = differences(before, after).map((difference): DomainChange => {
    const { time, reason } = judge(difference)
    return { ...described(difference), time, reason }
  })
  return { changes, time: latest(changes), abiBreaks: findAbiBreaks(before, after) }
}

/** The two definitions, completed alike. */
function comparable(old: Domain, fresh: Domain, defaults: DomainDefaultHooks = {}): [Domain, Domain] {
  const before = structuredClone(old)
  const after = structuredClone(fresh)
  adoptServerChoices(before, after)
  const hooks = { ...defaults, newUuid: () => unknownUuid, newMacAddress: () => unknownMacAddress }
  fillDomainDefaults(before, hooks)
  fillDomainDefaults(after, hooks)
  adoptServerChoices(before, after)
  delete before.id
  delete after.id
  return [before, after]
}

/** What neither definition says is the same in both. */
const unknownUuid = '00000000-0000-0000-0000-000000000000'
const unknownMacAddress = '52:54:00:00:00:00'

function described({ path, kind, old, new: fresh }: Difference): Omit<DomainChange, 'time' | 'reason'> {
  const place = { path: formatPath(path), kind }
  if (kind === 'added') return { ...place, new: fresh }
  return kind === 'removed' ? { ...place, old } : { ...place, old, new: fresh }
}

const times = ['recreate', 'next-boot', 'live'] as const satisfies readonly ChangeTime[]

function latest(changes: readonly DomainChange[]): ChangeTime | undefined {
  return times.find(time => changes.some(change => change.time === time))
}
