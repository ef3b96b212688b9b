import { beforeAll, describe, expect, it } from 'vitest'
import { connectionMutants } from './mutants/connection.ts'
import { consoleMutants } from './mutants/console.ts'
import { consoleSlots } from './mutants/console-slots.ts'
import { definitionMutants } from './mutants/definition.ts'
import { eventsMutants } from './mutants/events.ts'
import type { Mutants } from './mutants/mutant.ts'
import { lifecycleMutants } from './mutants/lifecycle.ts'
import { interfaceMutants } from './mutants/interface.ts'
import { networkMutants } from './mutants/network.ts'
import { conformanceOf, mockEndpoint, mockWith, titlesFor, type SuiteName } from './mutants/run-mutant.ts'
import { snapshotMutants } from './mutants/snapshot.ts'
import { stateMutants } from './mutants/state.ts'

// Each mutant is the mock hypervisor with one mistake. Exactly the checks that it names find it.

const mutants = {
  connection: connectionMutants,
  definition: definitionMutants,
  state: stateMutants,
  lifecycle: lifecycleMutants,
  events: eventsMutants,
  console: consoleMutants,
  snapshot: snapshotMutants,
}

const others = { network: networkMutants, interface: interfaceMutants }

// The mock hypervisor imports its parsers with the first document of a kind, which takes longer than these checks wait.
beforeAll(() =>
  Promise.all([
    import('@guestwork/conf/domain'),
    import('@guestwork/conf/capabilities'),
    import('@guestwork/conf/network'),
    import('@guestwork/conf/interface'),
    import('@guestwork/conf/snapshot'),
  ]),
)

it('finds nothing wrong with the mock hypervisor, nor with the one that has a console', async () => {
  expect(await conformanceOf(mockWith({}))).toMatchObject({ failed: [], skipped: [] })
  expect(await conformanceOf(mockWith(consoleSlots()))).toMatchObject({ failed: [], skipped: [] })
}, 30_000)

it.each(Object.keys(others) as (keyof typeof others)[])(
  'finds nothing wrong with its family %s',
  async family => {
    const { failed, skipped } = await conformanceOf(mockWith({}), mockEndpoint, family)
    expect({ failed, skipped }).toEqual({ failed: [], skipped: [] })
  },
)

for (const [topic, list] of Object.entries(mutants)) describeMutants(topic, list, 'hypervisor')
for (const [family, list] of Object.entries(others)) describeMutants(family, list, family as SuiteName)

function describeMutants(topic: string, list: Mutants, suite: SuiteName) {
  describe(`a mock hypervisor with a mistake: ${topic}`, () => {
    it.each(Object.entries(list))(
      '%s',
      async (_, { slots = {}, manifest, fails }) => {
        const driver = mockWith(slots, manifest)
        const { failed } = await conformanceOf(driver, mockEndpoint, suite)
        expect([...failed].sort()).toEqual(titlesFor(fails, driver, suite))
      },
      30_000,
    )
  })
}
