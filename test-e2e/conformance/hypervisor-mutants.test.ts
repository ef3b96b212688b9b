import { expect, it } from 'vitest'
import { describeMutants } from './mutants/describe-mutants.ts'
import { extra } from './mutants/hypervisor/extra.ts'
import { conformanceOf, mockWith } from './mutants/run-mutant.ts'

// Beside the other suites, in a file of its own, so that both run at once.

it('finds nothing wrong with the mock hypervisor that has more slots than it has by itself', async () => {
  expect(await conformanceOf(mockWith(extra))).toMatchObject({ failed: [], skipped: [] })
})

describeMutants('hypervisor')
