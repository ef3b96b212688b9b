import { describe, expect, it } from 'vitest'
import { consoleSlots } from './mutants/hypervisor/console-slots.ts'
import { findMistakes } from './mutants/find-mistakes.ts'
import { mutantsOf } from './mutants/index.ts'
import { conformanceOf, mockWith, suites, type SuiteName } from './mutants/run-mutant.ts'

// Each mutant is the mock hypervisor with one mistake. Exactly the checks that it names find it.

const names = Object.keys(suites) as SuiteName[]

it('finds nothing wrong with the mock hypervisor that has a console', async () => {
  expect(await conformanceOf(mockWith(consoleSlots()))).toMatchObject({ failed: [], skipped: [] })
})

describe.each(names)('the suite %s', suite => {
  it('finds nothing wrong with the mock hypervisor', async () => {
    expect(await conformanceOf(mockWith(), suite)).toMatchObject({ failed: [], skipped: [] })
  })

  const mutants = Object.values(mutantsOf[suite]).flatMap(list => Object.entries(list))
  it.each(mutants)('finds a mock hypervisor that %s', async (_, mutant) => {
    const { found, named } = await findMistakes(mutant, suite)
    expect(found).toEqual(named)
  })
})
