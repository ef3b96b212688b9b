import {
  ConnectListNetworksFlag as Filter,
  NetworkCreateFlag,
  NetworkDefineFlag,
  NetworkUpdateFlag,
  NetworkXmlFlag,
  type CallOptions,
  type DefineOptions,
  type NetworkFilter,
} from '@guestwork/core'
import { generateUuid } from '@guestwork/util'
import { networkSubject } from '../subjects/network.ts'
import { ofConnection, ofSubject, type Sample } from './sample.ts'

const ofNetwork = ofSubject(networkSubject)
const someNetwork = '<network><name>guestwork-conformance</name></network>'

/** The flag bits of the filters of a list. */
export const networkFilterBits = {
  active: Filter.ACTIVE,
  inactive: Filter.INACTIVE,
  persistent: Filter.PERSISTENT,
  transient: Filter.TRANSIENT,
  autostart: Filter.AUTOSTART,
  noAutostart: Filter.NO_AUTOSTART,
}

/** One call of each slot of the network family that a driver may have without guests on its networks. */
export const networkSamples: readonly Sample[] = [
  ofConnection(
    'connectListAllNetworks',
    (connection, options?: NetworkFilter & CallOptions) => connection.listNetworks(options),
    networkFilterBits,
  ),
  {
    ...ofConnection('connectNetworkEventRegisterAny', async (connection, options) => {
      await using events = connection.events('network-lifecycle', options)
      await events.ready
    }),
    abortsQuietly: true,
  },
  ofConnection('networkLookupByName', (connection, options) =>
    connection.networkLookupByName('guestwork-conformance', options),
  ),
  ofConnection('networkLookupByUUID', (connection, options) =>
    connection.networkLookupByUuid(generateUuid(), options),
  ),
  ofConnection(
    'networkDefineXMLFlags',
    (connection, options: DefineOptions | undefined) => connection.networkDefineXml(someNetwork, options),
    { validate: NetworkDefineFlag.VALIDATE },
  ),
  ofConnection(
    'networkCreateXMLFlags',
    (connection, options: DefineOptions | undefined) => connection.networkCreateXml(someNetwork, options),
    { validate: NetworkCreateFlag.VALIDATE },
  ),
  ofNetwork(
    'networkGetXMLDesc',
    (network, options: (CallOptions & { readonly inactive?: boolean }) | undefined) =>
      network.getXml(options),
    { inactive: NetworkXmlFlag.INACTIVE },
  ),
  ofNetwork('networkCreate', (network, options) => network.create(options)),
  ofNetwork('networkDestroy', (network, options) => network.destroy(options), {}, 'a running network'),
  ofNetwork('networkUndefine', (network, options) => network.undefine(options)),
  ofNetwork(
    'networkUpdate',
    (network, options: (CallOptions & { readonly live?: boolean; readonly config?: boolean }) | undefined) =>
      network.update({ command: 'add-last', section: 'portgroup', xml: "<portgroup name='a'/>", ...options }),
    { live: NetworkUpdateFlag.AFFECT_LIVE, config: NetworkUpdateFlag.AFFECT_CONFIG },
  ),
  ofNetwork('networkGetBridgeName', (network, options) => network.getBridgeName(options)),
  ofNetwork('networkGetAutostart', (network, options) => network.getAutostart(options)),
  ofNetwork('networkSetAutostart', (network, options) => network.setAutostart(true, options)),
  ofNetwork('networkIsActive', (network, options) => network.isActive(options)),
  ofNetwork('networkIsPersistent', (network, options) => network.isPersistent(options)),
  ofNetwork('networkGetDHCPLeases', (network, options) => network.getDhcpLeases(undefined, options)),
]
