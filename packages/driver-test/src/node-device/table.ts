import { honours, NodeDeviceCreateXmlFlag, type NodeDeviceDriver } from '@guestwork/core'
import type { TestSession } from '../session.ts'
import {
  testConnectNodeDeviceEventDeregisterAny,
  testConnectNodeDeviceEventRegisterAny,
} from './device-events.ts'
import {
  deviceFilters,
  testConnectListAllNodeDevices,
  testNodeDeviceCreateXML,
  testNodeDeviceDestroy,
  testNodeDeviceGetParent,
  testNodeDeviceGetXMLDesc,
  testNodeDeviceListCaps,
  testNodeDeviceLookupByName,
  testNodeDeviceNumOfCaps,
  testNodeListDevices,
  testNodeNumOfDevices,
} from './devices.ts'

/** The node device slots of the mock hypervisor, in the order of the contract. */
export const testNodeDevice = {
  nodeNumOfDevices: testNodeNumOfDevices,
  nodeListDevices: testNodeListDevices,
  connectListAllNodeDevices: honours(deviceFilters, testConnectListAllNodeDevices),
  connectNodeDeviceEventRegisterAny: testConnectNodeDeviceEventRegisterAny,
  connectNodeDeviceEventDeregisterAny: testConnectNodeDeviceEventDeregisterAny,
  nodeDeviceLookupByName: testNodeDeviceLookupByName,
  nodeDeviceGetXMLDesc: testNodeDeviceGetXMLDesc,
  nodeDeviceGetParent: testNodeDeviceGetParent,
  nodeDeviceNumOfCaps: testNodeDeviceNumOfCaps,
  nodeDeviceListCaps: testNodeDeviceListCaps,
  nodeDeviceCreateXML: honours(NodeDeviceCreateXmlFlag.VALIDATE, testNodeDeviceCreateXML),
  nodeDeviceDestroy: testNodeDeviceDestroy,
} satisfies NodeDeviceDriver<TestSession>
