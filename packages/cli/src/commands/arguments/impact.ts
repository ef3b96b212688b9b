import type { ImpactOptions } from '@guestwork/core'
import { flag } from '../../grammar/option.ts'

/** The options that say which of a domain's configurations is meant (`virDomainModificationImpact`). */
export const impactOptions = {
  config: flag('the definition, as the next start uses it'),
  live: flag('the running domain'),
  current: flag('the domain as it is now'),
}

/** Which of them exclude each other. */
export const impactExclusive = [
  ['current', 'live'],
  ['current', 'config'],
] as const

/** The configuration that a user chose. */
export function chosenImpact({ live, config }: Record<'live' | 'config', boolean>): ImpactOptions {
  return { live, config }
}
