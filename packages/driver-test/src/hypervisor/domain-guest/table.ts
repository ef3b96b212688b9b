import { DomainPasswordFlag, DomainTimeFlag, honours, type HypervisorDriver } from '@guestwork/core'
import type { TestSession } from '../../session.ts'
import {
  testDomainInjectNMI,
  testDomainScreenshot,
  testDomainSendKey,
  testDomainSendProcessSignal,
} from './domain-console.ts'
import {
  testDomainFSFreeze,
  testDomainFSThaw,
  testDomainFSTrim,
  testDomainGetFSInfo,
  testDomainGetTime,
  testDomainSetTime,
  testDomainSetUserPassword,
} from './guest-system.ts'

/** The slots of the mock hypervisor about the imaginary systems inside its guests, and what a person in front of one does. */
export const testDomainGuest = {
  domainGetTime: testDomainGetTime,
  domainSetTime: honours(DomainTimeFlag.SYNC, testDomainSetTime),
  domainSetUserPassword: honours(DomainPasswordFlag.ENCRYPTED, testDomainSetUserPassword),
  domainGetFSInfo: testDomainGetFSInfo,
  domainFSFreeze: testDomainFSFreeze,
  domainFSThaw: testDomainFSThaw,
  domainFSTrim: testDomainFSTrim,
  domainScreenshot: testDomainScreenshot,
  domainSendKey: testDomainSendKey,
  domainSendProcessSignal: testDomainSendProcessSignal,
  domainInjectNMI: testDomainInjectNMI,
} satisfies Partial<HypervisorDriver<TestSession>>
