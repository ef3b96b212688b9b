import {
  ConnectListDomainsFlag,
  DomainAffectFlag,
  DomainDefineFlag,
  DomainDestroyFlag,
  DomainMessageFlag,
  DomainRebootFlag,
  DomainStartFlag,
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
  testConnectSupportsFeature,
} from './connection.ts'
import {
  testConnectListAllDomains,
  testDomainDefineXMLFlags,
  testDomainGetAutostart,
  testDomainGetHostname,
  testDomainGetInfo,
  testDomainGetMaxMemory,
  testDomainGetMessages,
  testDomainGetOSType,
  testDomainGetState,
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
  testDomainCreateWithFiles,
  testDomainCreateXML,
  testDomainCreateXMLWithFiles,
  testDomainDestroyFlags,
  testDomainReboot,
  testDomainReset,
  testDomainResume,
  testDomainShutdownFlags,
  testDomainSuspend,
} from './domain-lifecycle.ts'
import { testDomainSetLifecycleAction } from './domain-action.ts'
import { testDomainGetControlInfo } from './domain-control.ts'
import { testDomainGetMetadata, testDomainSetMetadata } from './domain-metadata.ts'
import { testDomainGuest } from './domain-guest/table.ts'
import { testDomainSaving } from './domain-save/table.ts'
import { testDomainStats } from './domain-stats/table.ts'
import { testDomainTuning } from './domain-tuning/table.ts'
import { testDomainGetXMLDesc } from './domain-xml.ts'
import { testHost } from './host/table.ts'
import { testCheckpoint } from './checkpoint/table.ts'
import { testSnapshot } from './snapshot/table.ts'
import { testConnectDomainEventDeregisterAny, testConnectDomainEventRegisterAny } from './events.ts'

const listFilters = Object.values(ConnectListDomainsFlag).reduce((all, bit) => all | bit, 0)
const rebootFlags = Object.values(DomainRebootFlag).reduce((all, bit) => all | bit, 0)
const affect = DomainAffectFlag.LIVE | DomainAffectFlag.CONFIG
const messageFlags = DomainMessageFlag.DEPRECATION | DomainMessageFlag.TAINTING
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
  connectSupportsFeature: testConnectSupportsFeature,
  ...testHost,
  connectListAllDomains: honours(listFilters, testConnectListAllDomains),
  domainLookupByID: testDomainLookupByID,
  domainLookupByUUID: testDomainLookupByUUID,
  domainLookupByName: testDomainLookupByName,
  domainDefineXMLFlags: honours(DomainDefineFlag.VALIDATE, testDomainDefineXMLFlags),
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
  domainGetHostname: testDomainGetHostname,
  domainGetMetadata: honours(affect, testDomainGetMetadata),
  domainSetMetadata: honours(affect, testDomainSetMetadata),
  domainGetMessages: honours(messageFlags, testDomainGetMessages),
  domainGetControlInfo: testDomainGetControlInfo,
  domainCreateWithFlags: testDomainCreateWithFlags,
  domainCreateXML: honours(DomainStartFlag.VALIDATE, testDomainCreateXML),
  domainCreateWithFiles: testDomainCreateWithFiles,
  domainCreateXMLWithFiles: honours(DomainStartFlag.VALIDATE, testDomainCreateXMLWithFiles),
  domainSetLifecycleAction: honours(affect, testDomainSetLifecycleAction),
  domainSuspend: testDomainSuspend,
  domainResume: testDomainResume,
  domainShutdownFlags: testDomainShutdownFlags,
  domainReboot: honours(rebootFlags, testDomainReboot),
  domainReset: testDomainReset,
  domainDestroyFlags: honours(DomainDestroyFlag.GRACEFUL, testDomainDestroyFlags),
  ...testDomainSaving,
  ...testDomainTuning,
  ...testDomainStats,
  ...testDomainGuest,
  ...testSnapshot,
  ...testCheckpoint,
  connectDomainEventRegisterAny: testConnectDomainEventRegisterAny,
  connectDomainEventDeregisterAny: testConnectDomainEventDeregisterAny,
} satisfies HypervisorDriver<TestSession>
