import { describe, expect, it } from 'vitest'
import { findMistakes } from './find-mistakes.ts'
import { mutantsOf } from './index.ts'
import { conformanceOf, mockWith, type SuiteName } from './run-mutant.ts'

/**
 * Registers the tests of a suite: it finds nothing wrong with the mock hypervisor, and exactly the checks that a mutant names
 * find its mistake.
 */
export function describeMutants(suite: SuiteName): void {
  describe(`the suite ${suite}`, () => {
    it('finds nothing wrong with the mock hypervisor', async () => {
      expect(await conformanceOf(mockWith(), suite)).toMatchObject({ failed: [], skipped: [] })
    })

    const mutants = Object.values(mutantsOf[suite]).flatMap(list => Object.entries(list))
    it.each(mutants)('finds a mock hypervisor that %s', async (_, mutant) => {
      const { found, named } = await findMistakes(mutant, suite)
      expect(found).toEqual(named)
    })
  })
}
