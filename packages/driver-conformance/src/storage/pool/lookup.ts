import type { Checks } from '../../check.ts'
import { filterChecks, lookupChecks } from '../../defined-kind/lookup.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'
import { poolFilterBits, poolTypeBits } from '../../samples/storage-pool.ts'
import { honouredFlags } from '../../slots.ts'
import { poolKind } from './kind.ts'

/** Finding storage pools. */
export const poolLookupChecks: Checks = {
  ...lookupChecks(poolKind),
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
  ...filterChecks(poolKind, poolFilterBits, [
    { from: 'a running pool', passes: 'active', stops: 'inactive' },
    { from: 'a pool', passes: 'inactive', stops: 'active' },
    { from: 'a pool', passes: 'persistent', stops: 'transient' },
    { from: 'a transient pool', passes: 'transient', stops: 'persistent' },
    { from: 'a pool that starts with the host', passes: 'autostart', stops: 'noAutostart' },
    { from: 'a pool', passes: 'noAutostart', stops: 'autostart' },
  ]),
  'the filter of its type lists a pool, and that of no other type does': {
    about: 'connectListAllStoragePools',
    from: 'a pool',
    async run(scene) {
      const { connection, storagePool } = scene
      const honoured = honouredFlags(scene.driver, 'connectListAllStoragePools')
      const type = /<pool[^>]* type=(["'])(.*?)\1/.exec(scene.sample('storagePool').xml)?.[2]
      for (const [filter, bit] of Object.entries(poolTypeBits)) {
        if ((honoured & bit) === 0) continue
        const listed = await connection.listStoragePools({ types: [filter as keyof typeof poolTypeBits] })
        const isListed = listed.some(({ uuid }) => uuid === storagePool.uuid)
        expectEqual(isListed, filter === type, `listed with the type ${filter}`)
      }
    },
  },
}

function targetPathIn(xml: string): string | undefined {
  return /<target>[^]*?<path>([^<]*)<\/path>/.exec(xml)?.[1]
}
