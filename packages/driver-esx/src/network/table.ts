import { honours, NetworkXmlFlag, type NetworkDriver } from '@guestwork/core'
import type { EsxSession } from '../session.ts'
import { esxConnectListAllNetworks, networkFilters } from './list.ts'
import { esxNetworkLookupByName, esxNetworkLookupByUUID } from './lookup.ts'
import {
  esxNetworkGetAutostart,
  esxNetworkIsActive,
  esxNetworkIsPersistent,
  esxNetworkSetAutostart,
} from './state.ts'
import { esxNetworkGetXMLDesc } from './xml.ts'

/** The network slots, in the order of the contract; core derives the legacy ones. */
export const esxNetwork = {
  connectListAllNetworks: honours(networkFilters, esxConnectListAllNetworks),
  networkLookupByUUID: esxNetworkLookupByUUID,
  networkLookupByName: esxNetworkLookupByName,
  networkGetXMLDesc: honours(NetworkXmlFlag.INACTIVE, esxNetworkGetXMLDesc),
  networkGetAutostart: esxNetworkGetAutostart,
  networkSetAutostart: esxNetworkSetAutostart,
  networkIsActive: esxNetworkIsActive,
  networkIsPersistent: esxNetworkIsPersistent,
} satisfies NetworkDriver<EsxSession>
