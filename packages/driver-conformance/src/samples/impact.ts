import { DomainAffectFlag, type Domain, type ImpactOptions, type SlotName } from '@guestwork/core'
import type { Scene } from '../scene.ts'
import { ofDomain, type Sample } from './sample.ts'

/** The flag bits that say which configuration of a domain is meant. */
export const impactBits = { live: DomainAffectFlag.LIVE, config: DomainAffectFlag.CONFIG }

/** A slot that is called on a domain in any state and takes which of its configurations is meant. */
export function ofEither(
  slot: SlotName,
  call: (domain: Domain, options: ImpactOptions | undefined, scene: Scene) => PromiseLike<unknown>,
  rest: Partial<Pick<Sample, 'asks' | 'from'>> = {},
): Sample {
  return { ...ofDomain(slot, 'any', call, impactBits), ...rest }
}
