import {
  ConnectListInterfacesFlag,
  honours,
  InterfaceDefineFlag,
  type InterfaceDriver,
} from '@guestwork/core'
import type { TestSession } from '../session.ts'
import {
  testInterfaceChangeBegin,
  testInterfaceChangeCommit,
  testInterfaceChangeRollback,
} from './interface-change.ts'
import {
  testConnectListAllInterfaces,
  testInterfaceCreate,
  testInterfaceDefineXML,
  testInterfaceDestroy,
  testInterfaceGetXMLDesc,
  testInterfaceIsActive,
  testInterfaceLookupByMACString,
  testInterfaceLookupByName,
  testInterfaceUndefine,
} from './interfaces.ts'

const listFilters = ConnectListInterfacesFlag.ACTIVE | ConnectListInterfacesFlag.INACTIVE

/** The interface slots of the mock hypervisor, in the order of the contract; core derives the legacy ones. */
export const testInterface = {
  connectListAllInterfaces: honours(listFilters, testConnectListAllInterfaces),
  interfaceLookupByName: testInterfaceLookupByName,
  interfaceLookupByMACString: testInterfaceLookupByMACString,
  interfaceGetXMLDesc: testInterfaceGetXMLDesc,
  interfaceDefineXML: honours(InterfaceDefineFlag.VALIDATE, testInterfaceDefineXML),
  interfaceUndefine: testInterfaceUndefine,
  interfaceCreate: testInterfaceCreate,
  interfaceDestroy: testInterfaceDestroy,
  interfaceIsActive: testInterfaceIsActive,
  interfaceChangeBegin: testInterfaceChangeBegin,
  interfaceChangeCommit: testInterfaceChangeCommit,
  interfaceChangeRollback: testInterfaceChangeRollback,
} satisfies InterfaceDriver<TestSession>
