import { VirtError, type ErrorDomain } from '@guestwork/util'
import { amountRules, relationRules, type AmountRule } from './driver/metadata/argument-rules.ts'
import { flagRules, type FlagRule } from './driver/metadata/flag-rules.ts'
import type { SlotName } from './driver/metadata/index.ts'
import type { SlotMetadata } from './driver/slot-metadata.ts'

type Relation = (...args: readonly unknown[]) => string | undefined

const words: Readonly<Record<AmountRule['must'], string>> = {
  'non-zero': 'must not be zero',
  positive: 'must be greater than zero',
  'non-negative': 'must be zero or greater',
  'non-empty': 'must not be empty',
}

/**
 * Checks what libvirt's public function checks of its flags and arguments, whatever the driver. Their types are right by now.
 *
 * @throws VirtError `INVALID_ARG` in libvirt's words.
 */
export function checkRules(
  slot: SlotName,
  { api, parameters }: SlotMetadata,
  args: readonly unknown[],
): void {
  const onFlags = flagRules[slot]
  if (onFlags !== undefined) {
    const flags = args[Object.values(parameters).indexOf('flags')]
    if (typeof flags === 'number') checkFlagRules(api, onFlags, flags)
  }
  const onAmounts = amountRules[slot]
  if (onAmounts !== undefined) checkAmounts(api, onAmounts, Object.keys(parameters), args)
  // Core calls a slot with the arguments that its metadata has just been compared with.
  const wrong = (relationRules[slot] as Relation | undefined)?.(...args)
  if (wrong !== undefined) throw refusal(api, wrong)
}

/**
 * Checks flags that exclude or need each other.
 *
 * @param api - libvirt's function that they are for
 * @throws VirtError `INVALID_ARG` that names the flags.
 */
export function checkFlagRules(api: string, rules: readonly FlagRule[], flags: number): void {
  for (const rule of rules) {
    const { one } = rule
    if ((flags & one.bits) === 0) continue
    if ('excludes' in rule) {
      const { name, bits } = rule.excludes
      if ((flags & bits) !== 0) throw refusal(api, `Flags '${one.name}' and '${name}' are mutually exclusive`)
    } else if ((flags & rule.needs.bits) === 0) {
      throw refusal(api, `Flag '${rule.needs.name}' is required by flag '${one.name}'`)
    }
  }
}

function checkAmounts(
  api: string,
  rules: readonly AmountRule[],
  names: readonly string[],
  args: readonly unknown[],
): void {
  for (const { parameter, must, called = parameter } of rules) {
    const amount = amountOf(args[names.indexOf(parameter)])
    if (must === 'non-negative' ? amount >= 0 : amount !== 0) continue
    throw refusal(api, `${must === 'non-empty' ? 'string ' : ''}${called} in ${api} ${words[must]}`)
  }
}

/** The number, or the length; of a large number only whether it is zero, and its sign, are exact. */
function amountOf(value: unknown): number {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' || value instanceof Uint8Array || Array.isArray(value)) return value.length
  return 0
}

function refusal(api: string, text: string): VirtError {
  return new VirtError('INVALID_ARG', text, { domain: errorDomain(api), details: { api } })
}

/** The part of libvirt that the function belongs to, as its errors name it. */
function errorDomain(api: string): ErrorDomain {
  if (/^virDomain(?:Snapshot|RevertToSnapshot)/.test(api)) return 'DOMAIN_SNAPSHOT'
  if (api.startsWith('virDomainCheckpoint')) return 'DOMAIN_CHECKPOINT'
  return api.startsWith('virStorage') ? 'STORAGE' : 'DOMAIN'
}
