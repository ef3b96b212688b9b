import { generateUuid } from '@guestwork/util'
import type { Check, Checks } from '../check.ts'
import { expectEqual, expectRejection, expectThat } from '../expectation.ts'
import { networkFilterBits } from '../samples/network.ts'
import type { Scene } from '../scene.ts'
import type { Start } from '../start.ts'
import { defineNetwork } from '../starts/network.ts'

type FilterName = keyof typeof networkFilterBits

interface FilterPair {
  readonly from: Start
  readonly passes: FilterName
  readonly stops: FilterName
}

const pairs: readonly FilterPair[] = [
  { from: 'a network', passes: 'persistent', stops: 'transient' },
  { from: 'a transient network', passes: 'transient', stops: 'persistent' },
  { from: 'a running network', passes: 'active', stops: 'inactive' },
  { from: 'a running network', passes: 'noAutostart', stops: 'autostart' },
]

/** Finding networks. */
export const networkLookupChecks: Checks = {
  'a network is found by its name and by its UUID': {
    about: 'networkLookupByName',
    from: 'a network',
    needs: ['networkLookupByUUID'],
    async run({ connection, network }) {
      const byName = await connection.networkLookupByName(network.name)
      const byUuid = await connection.networkLookupByUuid(network.uuid)
      expectEqual([byName.uuid, byUuid.name], [network.uuid, network.name], 'UUID and name')
    },
  },
  'no network is found by a name that only begins like one': {
    about: 'networkLookupByName',
    from: 'a network',
    async run({ connection, network }) {
      const found = connection.networkLookupByName(`${network.name}-missing`)
      await expectRejection('NO_NETWORK', found, 'looking it up')
    },
  },
  'no network is found by a UUID that none has': {
    about: 'networkLookupByUUID',
    async run({ connection }) {
      await expectRejection('NO_NETWORK', connection.networkLookupByUuid(generateUuid()), 'looking it up')
    },
  },
  'the list holds every network once': {
    about: 'connectListAllNetworks',
    needs: ['networkDefineXMLFlags'],
    async run(scene) {
      const before = await scene.connection.listNetworks()
      const network = await defineNetwork(scene)
      const uuids = (await scene.connection.listNetworks()).map(({ uuid }) => uuid)
      const expected = [...before.map(({ uuid }) => uuid), network.uuid]
      expectEqual([...uuids].sort(), expected.sort(), 'the UUIDs')
    },
  },
  ...Object.fromEntries(pairs.map(pairCheck)),
  'what a filter of a list passes, the filter that is its opposite stops': {
    about: 'connectListAllNetworks',
    needs: ['networkDefineXMLFlags'],
    honours: networkFilterBits.active | networkFilterBits.inactive,
    async run(scene) {
      scene.bring({ network: await defineNetwork(scene) })
      const listed = [await isListed(scene, 'active'), await isListed(scene, 'inactive')]
      expectThat(listed[0] !== listed[1], `listed with active and with inactive: ${listed.join(', ')}`)
    },
  },
}

function pairCheck({ from, passes, stops }: FilterPair): [title: string, check: Check] {
  return [
    `the filter ${passes} lists ${from}, and ${stops} does not`,
    {
      about: 'connectListAllNetworks',
      from,
      honours: networkFilterBits[passes] | networkFilterBits[stops],
      async run(scene) {
        expectEqual(await isListed(scene, passes), true, `listed with ${passes}`)
        expectEqual(await isListed(scene, stops), false, `listed with ${stops}`)
      },
    },
  ]
}

async function isListed({ connection, network }: Scene, filter: FilterName): Promise<boolean> {
  return (await connection.listNetworks({ [filter]: true })).some(({ uuid }) => uuid === network.uuid)
}
