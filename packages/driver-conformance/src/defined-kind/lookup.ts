import { generateUuid } from '@guestwork/util'
import type { Check, Checks } from '../check.ts'
import { expectEqual, expectRejection } from '../expectation.ts'
import type { Scene } from '../scene.ts'
import type { Start } from '../start.ts'
import type { DefinedKind } from './kind.ts'

/** Two filters of a list, and what the one lists and the other does not. */
export interface FilterPair<F extends string> {
  /** What the check begins with. */
  readonly from: Start
  /** The filter that lists it. */
  readonly passes: F
  /** The filter that does not. */
  readonly stops: F
}

/** Finding objects of a kind by name and by UUID, and listing them. */
export function lookupChecks(kind: DefinedKind): Checks {
  const { noun, existing, slots, missing } = kind
  return {
    [`a ${noun} is found by its name and by its UUID`]: {
      about: slots.lookupByName,
      from: existing,
      needs: [slots.lookupByUuid],
      async run(scene) {
        const { name, uuid } = kind.of(scene)
        const byName = await kind.byName(scene.connection, name)
        const byUuid = await kind.byUuid(scene.connection, uuid)
        expectEqual([byName.uuid, byUuid.name], [uuid, name], 'UUID and name')
      },
    },
    [`no ${noun} is found by a name that only begins like one`]: {
      about: slots.lookupByName,
      from: existing,
      async run(scene) {
        const found = kind.byName(scene.connection, `${kind.of(scene).name}-missing`)
        await expectRejection(missing, found, 'looking it up')
      },
    },
    [`no ${noun} is found by a UUID that none has`]: {
      about: slots.lookupByUuid,
      async run({ connection }) {
        await expectRejection(missing, kind.byUuid(connection, generateUuid()), 'looking it up')
      },
    },
    [`the list holds every ${noun} once`]: {
      about: slots.list,
      from: existing,
      async run(scene) {
        const uuids = (await kind.list(scene.connection, {})).map(({ uuid }) => uuid)
        expectEqual(uuids.length, new Set(uuids).size, 'the number of UUIDs')
        expectEqual(uuids.includes(kind.of(scene).uuid), true, 'listed')
      },
    },
  }
}

/** What filters of a list pass and stop. */
export function filterChecks<F extends string>(
  kind: DefinedKind,
  bits: Readonly<Record<F, number>>,
  pairs: readonly FilterPair<F>[],
): Checks {
  const checkOf = ({ from, passes, stops }: FilterPair<F>): Check => ({
    about: kind.slots.list,
    from,
    honours: bits[passes] | bits[stops],
    async run(scene) {
      expectEqual(await isListed(kind, scene, passes), true, `listed with ${passes}`)
      expectEqual(await isListed(kind, scene, stops), false, `listed with ${stops}`)
    },
  })
  const titleOf = ({ from, passes, stops }: FilterPair<F>) =>
    `the filter ${passes} lists ${from}, and ${stops} does not`
  return Object.fromEntries(pairs.map(pair => [titleOf(pair), checkOf(pair)]))
}

/** Whether the scene's object passes a filter. */
export async function isListed(kind: DefinedKind, scene: Scene, filter: string): Promise<boolean> {
  const listed = await kind.list(scene.connection, { [filter]: true })
  return listed.some(({ uuid }) => uuid === kind.of(scene).uuid)
}
