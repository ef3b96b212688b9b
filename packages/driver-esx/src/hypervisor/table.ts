import { honours, type HypervisorDriver } from '@guestwork/core'
import type { EsxSession } from '../session.ts'
import {
  esxConnectClose,
  esxConnectGetHostname,
  esxConnectGetType,
  esxConnectGetVersion,
  esxConnectIsAlive,
  esxConnectIsEncrypted,
  esxConnectIsSecure,
  esxConnectOpen,
} from './connection.ts'
import {
  esxDomainGetAutostart,
  esxDomainGetInfo,
  esxDomainGetMaxMemory,
  esxDomainGetOSType,
  esxDomainGetState,
  esxDomainHasManagedSaveImage,
  esxDomainIsActive,
  esxDomainIsPersistent,
  esxDomainIsUpdated,
} from './domain-info.ts'
import {
  esxConnectListAllDomains,
  esxDomainLookupByID,
  esxDomainLookupByName,
  esxDomainLookupByUUID,
} from './domain-list.ts'
import { esxConnectGetCapabilities, esxConnectGetMaxVcpus, esxNodeGetInfo } from './host.ts'

/** What the driver does, slot by slot. */
export const esxHypervisor = {
  connectOpen: esxConnectOpen,
  connectClose: esxConnectClose,
  connectGetType: esxConnectGetType,
  connectGetVersion: esxConnectGetVersion,
  connectGetHostname: esxConnectGetHostname,
  connectIsAlive: esxConnectIsAlive,
  connectIsEncrypted: esxConnectIsEncrypted,
  connectIsSecure: esxConnectIsSecure,
  connectGetCapabilities: esxConnectGetCapabilities,
  connectGetMaxVcpus: esxConnectGetMaxVcpus,
  nodeGetInfo: esxNodeGetInfo,
  connectListAllDomains: honours(0xffff, esxConnectListAllDomains),
  domainLookupByID: esxDomainLookupByID,
  domainLookupByUUID: esxDomainLookupByUUID,
  domainLookupByName: esxDomainLookupByName,
  domainGetInfo: esxDomainGetInfo,
  domainGetState: esxDomainGetState,
  domainGetAutostart: esxDomainGetAutostart,
  domainGetMaxMemory: esxDomainGetMaxMemory,
  domainGetOSType: esxDomainGetOSType,
  domainHasManagedSaveImage: esxDomainHasManagedSaveImage,
  domainIsActive: esxDomainIsActive,
  domainIsPersistent: esxDomainIsPersistent,
  domainIsUpdated: esxDomainIsUpdated,
} satisfies HypervisorDriver<EsxSession>
