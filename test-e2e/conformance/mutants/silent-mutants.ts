import type { Mutant, Mutants, Slots } from './mutant.ts'
import { silentAbout } from './wrong-slots.ts'

/**
 * Mutants that do not report one of the events of a family, each with the check that misses it.
 *
 * @param extra - slots that the mock hypervisor lacks and is given
 */
export function silentMutants<E extends string>(
  slot: Parameters<typeof silentAbout>[0],
  events: Readonly<Record<E, number>>,
  finders: Readonly<Partial<Record<E, string>>>,
  extra?: Slots,
): Mutants {
  const given = extra === undefined ? {} : { extra }
  const names = Object.keys(finders) as E[]
  return Object.fromEntries(
    names.map((name): [string, Mutant] => [
      `does not report ${name} in ${slot}`,
      {
        ...given,
        slots: silentAbout(slot, ({ event }) => event === events[name], extra),
        waits: true,
        fails: [finders[name] ?? name],
      },
    ]),
  )
}
