import type { SlotName } from '@guestwork/core'
import type { Check, Checks } from '../check.ts'
import type { Scene } from '../scene.ts'
import { expectEqual } from '../expectation.ts'
import type { Start } from '../start.ts'

/** A filter that a domain passes, and one that stops it. */
export interface FilterPair<F extends string> {
  /** How the domain comes about. */
  readonly from: Start
  /** What it is called then. */
  readonly domain: string
  /** The filter that it passes. */
  readonly passes: F
  /** The filter that stops it. */
  readonly stops: F
}

/** A call that takes filters of domains. */
export interface Filtering<F extends string> {
  /** The slot that is called. */
  readonly about: SlotName
  /** The flag bits of the filters. */
  readonly bits: Readonly<Record<F, number>>
  /** The sentence about a pair. */
  readonly title: (pair: FilterPair<F>) => string
  /** Whether the scene's domain passes the filters. */
  readonly isPassed: (scene: Scene, filter: Readonly<Partial<Record<F, boolean>>>) => Promise<boolean>
}

/** Checks that of each pair of filters one passes the domain and the other does not. */
export function filterPairChecks<F extends string>(
  { about, bits, title, isPassed }: Filtering<F>,
  pairs: readonly FilterPair<F>[],
): Checks {
  const only = (filter: F) => ({ [filter]: true }) as Partial<Record<F, boolean>>
  const checkOf = ({ from, passes, stops }: FilterPair<F>): Check => ({
    about,
    from,
    ...(from === 'transient' && { given: { transientDomains: true } }),
    honours: bits[passes] | bits[stops],
    async run(scene) {
      expectEqual(await isPassed(scene, only(passes)), true, `whether it passes ${passes}`)
      expectEqual(await isPassed(scene, only(stops)), false, `whether it passes ${stops}`)
    },
  })
  return Object.fromEntries(pairs.map(pair => [title(pair), checkOf(pair)]))
}
