import {
  honours,
  NetworkCreateFlag,
  NetworkDefineFlag,
  NetworkUpdateFlag,
  type NetworkDriver,
} from '@guestwork/core'
import type { TestSession } from '../session.ts'
import {
  testNetworkCreateXMLFlags,
  testNetworkDefineXMLFlags,
  testNetworkGetXMLDesc,
  testNetworkUndefine,
} from './network-define.ts'
import { testConnectNetworkEventDeregisterAny, testConnectNetworkEventRegisterAny } from './network-events.ts'
import { testNetworkCreate, testNetworkDestroy } from './network-lifecycle.ts'
import {
  networkFilters,
  testConnectListAllNetworks,
  testNetworkGetAutostart,
  testNetworkGetBridgeName,
  testNetworkIsActive,
  testNetworkIsPersistent,
  testNetworkLookupByName,
  testNetworkLookupByUUID,
  testNetworkSetAutostart,
} from './network-lookup.ts'
import { testNetworkUpdate } from './network-update.ts'

const updateFlags = NetworkUpdateFlag.AFFECT_LIVE | NetworkUpdateFlag.AFFECT_CONFIG

/** The network slots of the mock hypervisor, in the order of the contract; core derives the legacy ones. */
export const testNetwork = {
  connectListAllNetworks: honours(networkFilters, testConnectListAllNetworks),
  connectNetworkEventRegisterAny: testConnectNetworkEventRegisterAny,
  connectNetworkEventDeregisterAny: testConnectNetworkEventDeregisterAny,
  networkLookupByUUID: testNetworkLookupByUUID,
  networkLookupByName: testNetworkLookupByName,
  networkCreateXMLFlags: honours(NetworkCreateFlag.VALIDATE, testNetworkCreateXMLFlags),
  networkDefineXMLFlags: honours(NetworkDefineFlag.VALIDATE, testNetworkDefineXMLFlags),
  networkUndefine: testNetworkUndefine,
  networkUpdate: honours(updateFlags, testNetworkUpdate),
  networkCreate: testNetworkCreate,
  networkDestroy: testNetworkDestroy,
  networkGetXMLDesc: testNetworkGetXMLDesc,
  networkGetBridgeName: testNetworkGetBridgeName,
  networkGetAutostart: testNetworkGetAutostart,
  networkSetAutostart: testNetworkSetAutostart,
  networkIsActive: testNetworkIsActive,
  networkIsPersistent: testNetworkIsPersistent,
} satisfies NetworkDriver<TestSession>
