import { ConnectListNetworksFlag } from '../enums/network.ts'
import type { NetworkDriver } from '../network-driver.ts'
import { count, names, presentSlots, withAnswer, withFlags } from './legacy-slot.ts'

/** The legacy slots of networks. */
export function deriveNetwork<S>(slots: NetworkDriver<S>): Partial<NetworkDriver<S>> {
  const active = withFlags(slots.connectListAllNetworks, ConnectListNetworksFlag.ACTIVE)
  const inactive = withFlags(slots.connectListAllNetworks, ConnectListNetworksFlag.INACTIVE)
  return presentSlots<NetworkDriver<S>>({
    connectNumOfNetworks: withAnswer(active, count),
    connectListNetworks: withAnswer(active, names),
    connectNumOfDefinedNetworks: withAnswer(inactive, count),
    connectListDefinedNetworks: withAnswer(inactive, names),
    networkCreateXML: withFlags(slots.networkCreateXMLFlags, 0),
    networkDefineXML: withFlags(slots.networkDefineXMLFlags, 0),
  })
}
