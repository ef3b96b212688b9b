import { isSlotName } from '@guestwork/core'
import type { ErrorCode } from '@guestwork/util'
import type { Mutant, Mutants } from './mutant.ts'
import { mockWith, registeredChecks, type SuiteName } from './run-mutant.ts'
import { passingOver } from './wrong-slots.ts'

/** Mutants that answer for objects that are gone, one for each slot that the check of missing objects is about. */
export function forgetfulMutants(suite: SuiteName): Mutants {
  const titles = registeredChecks(suite, mockWith()).tests.map(({ title }) => title.replace(/^\w+: /, ''))
  return Object.fromEntries(
    titles.flatMap((title): [string, Mutant][] => {
      const [, slot = '', code = ''] = /^missing object: (\w+) on .* rejects with (\w+)$/.exec(title) ?? []
      if (!isSlotName(slot)) return []
      const mutant = { slots: passingOver(slot, code as ErrorCode), fails: [title] }
      return [[`forgets in ${slot} that an object is gone`, mutant]]
    }),
  )
}
