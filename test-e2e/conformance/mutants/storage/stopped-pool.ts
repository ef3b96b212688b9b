import type { SlotName } from '@guestwork/core'
import type { Mutant, Mutants, Slots } from '../mutant.ts'
import { passingOver } from '../wrong-slots.ts'

/**
 * Pools whose volumes can be used while they do not run.
 *
 * @param words - what a check says of each slot
 * @param extra - slots that the mock hypervisor lacks and is given
 */
export function stoppedPoolMutants(
  words: Readonly<Partial<Record<SlotName, string>>>,
  extra?: Slots,
): Mutants {
  const given = extra === undefined ? {} : { extra }
  return Object.fromEntries(
    Object.entries(words).map(([slot, sentence]): [string, Mutant] => [
      `answers in ${slot} while the pool does not run`,
      {
        ...given,
        slots: passingOver(slot as SlotName, 'OPERATION_INVALID', undefined, extra),
        fails: [`stopped pool: ${sentence} while the pool does not run`],
      },
    ]),
  )
}
