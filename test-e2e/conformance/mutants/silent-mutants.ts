import type { Mutant, Mutants } from './mutant.ts'
import { silentAbout } from './wrong-slots.ts'

/** Mutants that do not report one of the events of a family, each with the check that misses it. */
export function silentMutants<E extends string>(
  slot: Parameters<typeof silentAbout>[0],
  events: Readonly<Record<E, number>>,
  finders: Readonly<Partial<Record<E, string>>>,
): Mutants {
  const names = Object.keys(finders) as E[]
  return Object.fromEntries(
    names.map((name): [string, Mutant] => [
      `does not report ${name} in ${slot}`,
      {
        slots: silentAbout(slot, ({ event }) => event === events[name]),
        waits: true,
        fails: [finders[name] ?? name],
      },
    ]),
  )
}
