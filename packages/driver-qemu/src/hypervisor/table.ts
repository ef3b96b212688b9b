import { honours, type HypervisorDriver } from '@guestwork/core'
import type { QemuSession } from '../session.ts'
import {
  qemuConnectClose,
  qemuConnectGetHostname,
  qemuConnectGetType,
  qemuConnectGetVersion,
  qemuConnectIsAlive,
  qemuConnectIsEncrypted,
  qemuConnectIsSecure,
  qemuConnectOpen,
} from './connection.ts'
import { qemuDomainOpenConsole, qemuDomainScreenshot } from './domain-console.ts'
import {
  qemuDomainDefineXMLFlags,
  qemuDomainGetAutostart,
  qemuDomainGetXMLDesc,
  qemuDomainSetAutostart,
  qemuDomainUndefineFlags,
} from './domain-define.ts'
import {
  qemuDomainGetControlInfo,
  qemuDomainGetInfo,
  qemuDomainGetMaxMemory,
  qemuDomainGetOSType,
  qemuDomainGetState,
  qemuDomainIsActive,
  qemuDomainIsPersistent,
  qemuDomainIsUpdated,
} from './domain-info.ts'
import {
  qemuDomainDestroyFlags,
  qemuDomainReboot,
  qemuDomainReset,
  qemuDomainResume,
  qemuDomainShutdownFlags,
  qemuDomainSuspend,
} from './domain-lifecycle.ts'
import {
  qemuConnectListAllDomains,
  qemuDomainLookupByID,
  qemuDomainLookupByName,
  qemuDomainLookupByUUID,
} from './domain-list.ts'
import { qemuDomainCreateWithFlags, qemuDomainCreateXML } from './domain-start.ts'
import { qemuConnectDomainEventDeregisterAny, qemuConnectDomainEventRegisterAny } from './events.ts'
import { qemuConnectGetCapabilities, qemuNodeGetInfo } from './host.ts'

/** What the driver does, slot by slot. */
export const qemuHypervisor = {
  connectOpen: qemuConnectOpen,
  connectClose: qemuConnectClose,
  connectGetType: qemuConnectGetType,
  connectGetVersion: qemuConnectGetVersion,
  connectGetHostname: qemuConnectGetHostname,
  connectIsAlive: qemuConnectIsAlive,
  connectIsEncrypted: qemuConnectIsEncrypted,
  connectIsSecure: qemuConnectIsSecure,
  connectGetCapabilities: qemuConnectGetCapabilities,
  nodeGetInfo: qemuNodeGetInfo,
  connectListAllDomains: honours(0xffff, qemuConnectListAllDomains),
  domainLookupByID: qemuDomainLookupByID,
  domainLookupByUUID: qemuDomainLookupByUUID,
  domainLookupByName: qemuDomainLookupByName,
  domainDefineXMLFlags: qemuDomainDefineXMLFlags,
  domainUndefineFlags: honours(0x7f, qemuDomainUndefineFlags),
  domainGetXMLDesc: honours(0x3, qemuDomainGetXMLDesc),
  domainGetAutostart: qemuDomainGetAutostart,
  domainSetAutostart: qemuDomainSetAutostart,
  domainGetInfo: qemuDomainGetInfo,
  domainGetState: qemuDomainGetState,
  domainGetControlInfo: qemuDomainGetControlInfo,
  domainGetMaxMemory: qemuDomainGetMaxMemory,
  domainGetOSType: qemuDomainGetOSType,
  domainIsActive: qemuDomainIsActive,
  domainIsPersistent: qemuDomainIsPersistent,
  domainIsUpdated: qemuDomainIsUpdated,
  domainCreateXML: honours(0x3, qemuDomainCreateXML),
  domainCreateWithFlags: honours(0xf, qemuDomainCreateWithFlags),
  domainSuspend: qemuDomainSuspend,
  domainResume: qemuDomainResume,
  domainShutdownFlags: honours(0x3, qemuDomainShutdownFlags),
  domainReboot: honours(0x3, qemuDomainReboot),
  domainReset: qemuDomainReset,
  domainDestroyFlags: honours(0x3, qemuDomainDestroyFlags),
  domainOpenConsole: honours(0x3, qemuDomainOpenConsole),
  domainScreenshot: qemuDomainScreenshot,
  connectDomainEventRegisterAny: qemuConnectDomainEventRegisterAny,
  connectDomainEventDeregisterAny: qemuConnectDomainEventDeregisterAny,
} satisfies HypervisorDriver<QemuSession>
