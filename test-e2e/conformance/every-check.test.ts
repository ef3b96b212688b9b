import { describe, expect, it } from 'vitest'
import { mutantsOf } from './mutants/index.ts'
import { mockWith, registeredChecks, suites, type SuiteName } from './mutants/run-mutant.ts'

// A check that no mutant fails might be one that cannot fail.

/** What core answers for every driver alike. */
const ofCore = /^(closed connection|read-only connection|unknown flag|aborted signal|empty slot): /

describe.each(Object.keys(suites) as SuiteName[])('each check of the suite %s', suite => {
  it('is the only one that finds some mutant', () => {
    const mutants = Object.values(mutantsOf[suite]).flatMap(list => Object.values(list))
    const extras = new Set(mutants.flatMap(({ extra }) => (extra === undefined ? [] : [extra])))
    const drivers = [mockWith(), ...[...extras].map(extra => mockWith(extra))]
    const tests = drivers.flatMap(driver => registeredChecks(suite, driver).tests)
    const checks = new Set(
      tests.map(({ title }) => title.replace(/^\w+: /, '')).filter(title => !ofCore.test(title)),
    )
    const found = new Set(mutants.flatMap(({ fails }) => (fails.length === 1 ? fails : [])))
    expect([...checks].filter(title => !found.has(title))).toEqual([])
  })
})
