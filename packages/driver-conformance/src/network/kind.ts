import { NetworkDefineFlag, type Network } from '@guestwork/core'
import type { DefinedKind } from '../defined-kind/kind.ts'
import { nameIn, withName } from '../domain-document.ts'
import { defineNetwork } from '../starts/network.ts'

/** Networks, as the checks know them that other kinds share. */
export const networkKind: DefinedKind<Network> = {
  noun: 'network',
  existing: 'a network',
  slots: {
    define: 'networkDefineXMLFlags',
    undefine: 'networkUndefine',
    describe: 'networkGetXMLDesc',
    lookupByName: 'networkLookupByName',
    lookupByUuid: 'networkLookupByUUID',
    list: 'connectListAllNetworks',
  },
  missing: 'NO_NETWORK',
  validateBit: NetworkDefineFlag.VALIDATE,
  xml: scene => scene.sample('network').xml,
  otherXml(scene) {
    const { xml } = scene.sample('network')
    return withName(xml, `${nameIn(xml)}-2`)
  },
  of: scene => scene.network,
  define: defineNetwork,
  defineValid: (connection, xml) => connection.networkDefineXml(xml, { validate: true }),
  byName: (connection, name) => connection.networkLookupByName(name),
  byUuid: (connection, uuid) => connection.networkLookupByUuid(uuid),
  list: (connection, filter) => connection.listNetworks(filter),
}
