import { beforeAll, describe, expect, it } from 'vitest'
import { connectionMutants } from './mutants/connection.ts'
import { consoleMutants } from './mutants/console.ts'
import { consoleSlots } from './mutants/console-slots.ts'
import { definitionMutants } from './mutants/definition.ts'
import { eventsMutants } from './mutants/events.ts'
import { lifecycleMutants } from './mutants/lifecycle.ts'
import { conformanceOf, mockWith, titlesFor } from './mutants/run-mutant.ts'
import { stateMutants } from './mutants/state.ts'

// Each mutant is the mock hypervisor with one mistake. Exactly the checks that it names find it.

const mutants = {
  connection: connectionMutants,
  definition: definitionMutants,
  state: stateMutants,
  lifecycle: lifecycleMutants,
  events: eventsMutants,
  console: consoleMutants,
}

// The mock hypervisor imports its parser with the first document, which takes longer than these checks wait.
beforeAll(() => import('@guestwork/conf/domain'))

it('finds nothing wrong with the mock hypervisor, nor with the one that has a console', async () => {
  expect(await conformanceOf(mockWith({}))).toMatchObject({ failed: [], skipped: [] })
  expect(await conformanceOf(mockWith(consoleSlots()))).toMatchObject({ failed: [], skipped: [] })
}, 30_000)

for (const [topic, list] of Object.entries(mutants)) {
  describe(`a mock hypervisor with a mistake: ${topic}`, () => {
    it.each(Object.entries(list))(
      '%s',
      async (_, { slots = {}, manifest, fails }) => {
        const driver = mockWith(slots, manifest)
        const { failed } = await conformanceOf(driver)
        expect([...failed].sort()).toEqual(titlesFor(fails, driver))
      },
      30_000,
    )
  })
}
