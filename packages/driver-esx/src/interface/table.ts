import { honours, InterfaceXmlFlag, type InterfaceDriver } from '@guestwork/core'
import type { EsxSession } from '../session.ts'
import {
  esxConnectListAllInterfaces,
  esxInterfaceGetXMLDesc,
  esxInterfaceIsActive,
  esxInterfaceLookupByMACString,
  esxInterfaceLookupByName,
  interfaceFilters,
} from './interfaces.ts'

/** The interface slots, in the order of the contract; core derives the legacy ones. */
export const esxInterface = {
  connectListAllInterfaces: honours(interfaceFilters, esxConnectListAllInterfaces),
  interfaceLookupByName: esxInterfaceLookupByName,
  interfaceLookupByMACString: esxInterfaceLookupByMACString,
  interfaceGetXMLDesc: honours(InterfaceXmlFlag.INACTIVE, esxInterfaceGetXMLDesc),
  interfaceIsActive: esxInterfaceIsActive,
} satisfies InterfaceDriver<EsxSession>
