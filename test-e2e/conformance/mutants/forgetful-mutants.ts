import { families, type SlotName } from '@guestwork/core'
import type { ErrorCode } from '@guestwork/util'
import type { Mutant, Mutants, Slots } from './mutant.ts'
import { mockWith, registeredChecks, type SuiteName } from './run-mutant.ts'
import { passingOver } from './wrong-slots.ts'

/**
 * Mutants that answer for objects that are gone, one for each slot that the check of missing objects is about.
 *
 * @param extra - slots that the mock hypervisor lacks and is given; the mutants are of these alone then
 */
export function forgetfulMutants(suite: SuiteName, extra?: Slots): Mutants {
  const titles = missingObjectTitles(suite, extra)
  if (extra === undefined) return Object.fromEntries(titles.map(title => forgetful(title)))
  const before = new Set(missingObjectTitles(suite))
  return Object.fromEntries(titles.filter(title => !before.has(title)).map(title => forgetful(title, extra)))
}

function forgetful(title: string, extra?: Slots): [string, Mutant] {
  const [, slot, code] = /^missing object: (\w+) .* rejects with (\w+)$/.exec(title) ?? []
  const slots = passingOver(slot as SlotName, code as ErrorCode, undefined, extra)
  const given = extra === undefined ? {} : { extra }
  return [`forgets in ${String(slot)} that an object is gone`, { ...given, slots, fails: [title] }]
}

/** The titles of the checks about slots that the driver has itself; core derives the others. */
function missingObjectTitles(suite: SuiteName, extra: Slots = {}): string[] {
  const driver = mockWith(extra)
  const own = new Set(families.flatMap(family => Object.keys(driver[family] ?? {})))
  return registeredChecks(suite, driver)
    .tests.map(({ title }) => title.replace(/^\w+: /, ''))
    .filter(title => own.has(/^missing object: (\w+) /.exec(title)?.[1] ?? ''))
}
