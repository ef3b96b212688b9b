import type { SlotName } from '@guestwork/core'
import type { Mutant, Mutants } from './mutant.ts'
import { hearing } from './wrong-slots.ts'

/** The slots that list a family. */
type ListSlot = Extract<SlotName, 'connectListAllNetworks' | 'connectListAllStoragePools'>

/** Mutants whose list passes over one of its filters, each with the check that finds out. */
export function carelessListMutants<F extends string>(
  slot: ListSlot,
  bits: Readonly<Record<F, number>>,
  finders: Readonly<Partial<Record<F, string>>>,
): Mutants {
  const filters = Object.keys(finders) as F[]
  return Object.fromEntries(
    filters.map((filter): [string, Mutant] => [
      `passes over the filter ${filter} in ${slot}`,
      { slots: hearing(slot, (_, flags) => [flags & ~bits[filter]]), fails: [finders[filter] ?? filter] },
    ]),
  )
}
