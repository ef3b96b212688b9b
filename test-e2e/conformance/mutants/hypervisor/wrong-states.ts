import { isSlotName } from '@guestwork/core'
import type { ErrorCode } from '@guestwork/util'
import type { Mutant, Mutants, Slots } from '../mutant.ts'
import { mockWith, registeredChecks } from '../run-mutant.ts'
import { passingOver } from '../wrong-slots.ts'

/** The slots in which the mock hypervisor has another code for a wrong state, as libvirt's own has. */
const peculiar: ReadonlySet<string> = new Set(['domainSuspend', 'domainResume', 'domainShutdownFlags'])

/**
 * Mutants that take calls about domains that do not run, one for each slot that the check of wrong states is about.
 *
 * @param others - those that have a mutant elsewhere
 */
export function boldMutants(others: readonly string[]): Mutants {
  const titles = registeredChecks('hypervisor', mockWith()).tests.map(({ title }) =>
    title.replace(/^\w+: /, ''),
  )
  return Object.fromEntries(
    titles.flatMap((title): [string, Mutant][] => {
      const [, slot = ''] = /^wrong state: (\w+) on a domain that does not run /.exec(title) ?? []
      if (!isSlotName(slot) || others.includes(slot)) return []
      const code: ErrorCode = peculiar.has(slot) ? 'INTERNAL_ERROR' : 'OPERATION_INVALID'
      const slots: Slots = passingOver(slot, code)
      return [[`takes ${slot} for a domain that does not run`, { slots, fails: [title] }]]
    }),
  )
}
