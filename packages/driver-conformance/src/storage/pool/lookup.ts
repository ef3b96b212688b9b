import { generateUuid } from '@guestwork/util'
import type { Check, Checks } from '../../check.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'
import { poolFilterBits, poolTypeBits } from '../../samples/storage-pool.ts'
import type { Scene } from '../../scene.ts'
import { honouredFlags } from '../../slots.ts'
import type { Start } from '../../start.ts'

type FilterName = keyof typeof poolFilterBits

interface FilterPair {
  readonly from: Start
  readonly passes: FilterName
  readonly stops: FilterName
}

const pairs: readonly FilterPair[] = [
  { from: 'a running pool', passes: 'active', stops: 'inactive' },
  { from: 'a pool', passes: 'inactive', stops: 'active' },
  { from: 'a pool', passes: 'persistent', stops: 'transient' },
  { from: 'a transient pool', passes: 'transient', stops: 'persistent' },
  { from: 'a pool that starts with the host', passes: 'autostart', stops: 'noAutostart' },
  { from: 'a pool', passes: 'noAutostart', stops: 'autostart' },
]

/** Finding storage pools. */
export const poolLookupChecks: Checks = {
  'a pool is found by its name and by its UUID': {
    about: 'storagePoolLookupByName',
    from: 'a pool',
    needs: ['storagePoolLookupByUUID'],
    async run({ connection, storagePool }) {
      const byName = await connection.storagePoolLookupByName(storagePool.name)
      const byUuid = await connection.storagePoolLookupByUuid(storagePool.uuid)
      expectEqual([byName.uuid, byUuid.name], [storagePool.uuid, storagePool.name], 'UUID and name')
    },
  },
  'no pool is found by a name that only begins like one': {
    about: 'storagePoolLookupByName',
    from: 'a pool',
    async run({ connection, storagePool }) {
      const found = connection.storagePoolLookupByName(`${storagePool.name}-missing`)
      await expectRejection('NO_STORAGE_POOL', found, 'looking it up')
    },
  },
  'no pool is found by a UUID that none has': {
    about: 'storagePoolLookupByUUID',
    async run({ connection }) {
      const found = connection.storagePoolLookupByUuid(generateUuid())
      await expectRejection('NO_STORAGE_POOL', found, 'looking it up')
    },
  },
  'a running pool is found by the folder of its volumes': {
    about: 'storagePoolLookupByTargetPath',
    from: 'a running pool',
    needs: ['storagePoolGetXMLDesc'],
    async run({ connection, storagePool }) {
      const path = targetPathIn(await storagePool.getXml())
      const found = connection.storagePoolLookupByTargetPath(path ?? '/guestwork-conformance/missing')
      if (path === undefined) await expectRejection('NO_STORAGE_POOL', found, 'looking it up')
      else expectEqual((await found).uuid, storagePool.uuid, 'the UUID')
    },
  },
  'the list holds every pool once': {
    about: 'connectListAllStoragePools',
    from: 'a pool',
    async run({ connection, storagePool }) {
      const uuids = (await connection.listStoragePools()).map(({ uuid }) => uuid)
      expectEqual(uuids.length, new Set(uuids).size, 'the number of UUIDs')
      expectEqual(uuids.includes(storagePool.uuid), true, 'listed')
    },
  },
  ...Object.fromEntries(pairs.map(pairCheck)),
  'the filter of its type lists a pool, and that of no other type does': {
    about: 'connectListAllStoragePools',
    from: 'a pool',
    async run(scene) {
      const honoured = honouredFlags(scene.driver, 'connectListAllStoragePools')
      const type = /<pool[^>]* type=(["'])(.*?)\1/.exec(scene.sample('storagePool').xml)?.[2]
      for (const [filter, bit] of Object.entries(poolTypeBits)) {
        if ((honoured & bit) === 0) continue
        const types = [filter as keyof typeof poolTypeBits]
        expectEqual(await isListed(scene, { types }), filter === type, `listed with the type ${filter}`)
      }
    },
  },
}

function pairCheck({ from, passes, stops }: FilterPair): [title: string, check: Check] {
  return [
    `the filter ${passes} lists ${from}, and ${stops} does not`,
    {
      about: 'connectListAllStoragePools',
      from,
      honours: poolFilterBits[passes] | poolFilterBits[stops],
      async run(scene) {
        expectEqual(await isListed(scene, { [passes]: true }), true, `listed with ${passes}`)
        expectEqual(await isListed(scene, { [stops]: true }), false, `listed with ${stops}`)
      },
    },
  ]
}

async function isListed(
  { connection, storagePool }: Scene,
  filter: Parameters<typeof connection.listStoragePools>[0],
): Promise<boolean> {
  return (await connection.listStoragePools(filter)).some(({ uuid }) => uuid === storagePool.uuid)
}

function targetPathIn(xml: string): string | undefined {
  return /<target>[^]*?<path>([^<]*)<\/path>/.exec(xml)?.[1]
}
