import {
  ConnectListDomainsFlag,
  DomainDestroyFlag,
  DomainRebootFlag,
  DomainUndefineFlag,
  DomainXmlFlag,
  honours,
  type HypervisorDriver,
} from '@guestwork/core'
import type { TestSession } from '../session.ts'
import {
  testConnectClose,
  testConnectGetHostname,
  testConnectGetType,
  testConnectGetVersion,
  testConnectIsAlive,
  testConnectIsEncrypted,
  testConnectIsSecure,
  testConnectOpen,
} from './connection.ts'
import { testConnectGetMaxVcpus, testNodeGetInfo } from './host.ts'
import {
  testConnectListAllDomains,
  testDomainDefineXMLFlags,
  testDomainGetAutostart,
  testDomainGetInfo,
  testDomainGetMaxMemory,
  testDomainGetOSType,
  testDomainGetState,
  testDomainGetXMLDesc,
  testDomainIsActive,
  testDomainIsPersistent,
  testDomainIsUpdated,
  testDomainLookupByID,
  testDomainLookupByName,
  testDomainLookupByUUID,
  testDomainRename,
  testDomainSetAutostart,
  testDomainUndefineFlags,
} from './domain-define.ts'
import {
  testDomainCreateWithFlags,
  testDomainCreateXML,
  testDomainDestroyFlags,
  testDomainHasManagedSaveImage,
  testDomainReboot,
  testDomainReset,
  testDomainResume,
  testDomainShutdownFlags,
  testDomainSuspend,
} from './domain-lifecycle.ts'
import { testConnectDomainEventDeregisterAny, testConnectDomainEventRegisterAny } from './events.ts'

const listFilters = Object.values(ConnectListDomainsFlag).reduce((all, bit) => all | bit, 0)
const rebootFlags = Object.values(DomainRebootFlag).reduce((all, bit) => all | bit, 0)
const xmlFlags = DomainXmlFlag.SECURE | DomainXmlFlag.INACTIVE | DomainXmlFlag.MIGRATABLE
const undefineFlags = DomainUndefineFlag.MANAGED_SAVE | DomainUndefineFlag.SNAPSHOTS_METADATA

/** The slots of the mock hypervisor, in the order of the contract's facets. */
export const testHypervisor = {
  connectOpen: testConnectOpen,
  connectClose: testConnectClose,
  connectGetType: testConnectGetType,
  connectGetVersion: testConnectGetVersion,
  connectGetHostname: testConnectGetHostname,
  connectIsEncrypted: testConnectIsEncrypted,
  connectIsSecure: testConnectIsSecure,
  connectIsAlive: testConnectIsAlive,
  connectGetMaxVcpus: testConnectGetMaxVcpus,
  nodeGetInfo: testNodeGetInfo,
  connectListAllDomains: honours(listFilters, testConnectListAllDomains),
  domainLookupByID: testDomainLookupByID,
  domainLookupByUUID: testDomainLookupByUUID,
  domainLookupByName: testDomainLookupByName,
  domainDefineXMLFlags: testDomainDefineXMLFlags,
  domainUndefineFlags: honours(undefineFlags, testDomainUndefineFlags),
  domainGetXMLDesc: honours(xmlFlags, testDomainGetXMLDesc),
  domainRename: testDomainRename,
  domainGetOSType: testDomainGetOSType,
  domainGetInfo: testDomainGetInfo,
  domainGetState: testDomainGetState,
  domainIsActive: testDomainIsActive,
  domainIsPersistent: testDomainIsPersistent,
  domainIsUpdated: testDomainIsUpdated,
  domainGetAutostart: testDomainGetAutostart,
  domainSetAutostart: testDomainSetAutostart,
  domainGetMaxMemory: testDomainGetMaxMemory,
  domainCreateWithFlags: testDomainCreateWithFlags,
  domainCreateXML: testDomainCreateXML,
  domainSuspend: testDomainSuspend,
  domainResume: testDomainResume,
  domainShutdownFlags: testDomainShutdownFlags,
  domainReboot: honours(rebootFlags, testDomainReboot),
  domainReset: testDomainReset,
  domainHasManagedSaveImage: testDomainHasManagedSaveImage,
  domainDestroyFlags: honours(DomainDestroyFlag.GRACEFUL, testDomainDestroyFlags),
  connectDomainEventRegisterAny: testConnectDomainEventRegisterAny,
  connectDomainEventDeregisterAny: testConnectDomainEventDeregisterAny,
} satisfies HypervisorDriver<TestSession>
