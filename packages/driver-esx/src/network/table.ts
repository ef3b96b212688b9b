import {
  honours,
  NetworkDefineFlag,
  NetworkUpdateFlag,
  NetworkXmlFlag,
  type NetworkDriver,
} from '@guestwork/core'
import type { EsxSession } from '../session.ts'
import { esxNetworkDefineXMLFlags } from './define.ts'
import { esxConnectNetworkEventDeregisterAny, esxConnectNetworkEventRegisterAny } from './events.ts'
import { esxConnectListAllNetworks, networkFilters } from './list.ts'
import { esxNetworkLookupByName, esxNetworkLookupByUUID } from './lookup.ts'
import {
  esxNetworkGetAutostart,
  esxNetworkIsActive,
  esxNetworkIsPersistent,
  esxNetworkSetAutostart,
} from './state.ts'
import { esxNetworkUndefine } from './undefine.ts'
import { esxNetworkUpdate } from './update.ts'
import { esxNetworkGetXMLDesc } from './xml.ts'

const updateFlags = NetworkUpdateFlag.AFFECT_LIVE | NetworkUpdateFlag.AFFECT_CONFIG

/** The network slots, in the order of the contract; core derives the legacy ones. */
export const esxNetwork = {
  connectListAllNetworks: honours(networkFilters, esxConnectListAllNetworks),
  connectNetworkEventRegisterAny: esxConnectNetworkEventRegisterAny,
  connectNetworkEventDeregisterAny: esxConnectNetworkEventDeregisterAny,
  networkLookupByUUID: esxNetworkLookupByUUID,
  networkLookupByName: esxNetworkLookupByName,
  networkDefineXMLFlags: honours(NetworkDefineFlag.VALIDATE, esxNetworkDefineXMLFlags),
  networkUndefine: esxNetworkUndefine,
  networkUpdate: honours(updateFlags, esxNetworkUpdate),
  networkGetXMLDesc: honours(NetworkXmlFlag.INACTIVE, esxNetworkGetXMLDesc),
  networkGetAutostart: esxNetworkGetAutostart,
  networkSetAutostart: esxNetworkSetAutostart,
  networkIsActive: esxNetworkIsActive,
  networkIsPersistent: esxNetworkIsPersistent,
} satisfies NetworkDriver<EsxSession>
