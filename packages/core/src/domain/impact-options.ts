import type { CallOptions } from '../call-options.ts'
import { DomainAffectFlag } from '../driver/enums/domain-affect.ts'
import { flagBits } from '../flag-bits.ts'

/**
 * Which of a domain's configurations is meant (`virDomainModificationImpact`); neither: the live one of a running domain,
 * else the stored one. A change may name both, a question only one.
 */
export interface ImpactOptions extends CallOptions {
  /** The running domain. */
  readonly live?: boolean
  /** The stored definition. */
  readonly config?: boolean
}

/** The flag bit of each {@link ImpactOptions}. */
export const impactBits = { live: DomainAffectFlag.LIVE, config: DomainAffectFlag.CONFIG } as const

/** The flag bits of {@link ImpactOptions}. */
export function impactFlags(options: ImpactOptions): number {
  return flagBits(impactBits, options)
}
