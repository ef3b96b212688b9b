import {
  DomainAffectFlag,
  DomainMemoryModFlag,
  DomainVcpuFlag,
  honours,
  type DomainTuningSlots,
} from '@guestwork/core'
import type { TestSession } from '../../session.ts'
import { testDomainGetBlkioParameters, testDomainSetBlkioParameters } from './blkio.ts'
import { testDomainGetBlockIoTune, testDomainSetBlockIoTune } from './block-io-tune.ts'
import { testDomainGetInterfaceParameters, testDomainSetInterfaceParameters } from './interface-bandwidth.ts'
import {
  testDomainAddIOThread,
  testDomainDelIOThread,
  testDomainGetIOThreadInfo,
  testDomainPinIOThread,
  testDomainSetIOThreadParams,
} from './iothread.ts'
import { testDomainGetMemoryParameters, testDomainSetMemoryParameters } from './memory-limits.ts'
import { testDomainSetMemoryFlags, testDomainSetMemoryStatsPeriod } from './memory.ts'
import { testDomainGetNumaParameters, testDomainSetNumaParameters } from './numa.ts'
import { testDomainGetPerfEvents, testDomainSetPerfEvents } from './perf-events.ts'
import {
  testDomainGetEmulatorPinInfo,
  testDomainGetVcpuPinInfo,
  testDomainPinEmulator,
  testDomainPinVcpu,
  testDomainPinVcpuFlags,
} from './pinning.ts'
import {
  testDomainGetSchedulerParametersFlags,
  testDomainGetSchedulerType,
  testDomainSetSchedulerParametersFlags,
} from './scheduler.ts'
import { testDomainGetLaunchSecurityInfo, testDomainGetSecurityLabel } from './security.ts'
import { testDomainGetVcpus, testDomainGetVcpusFlags, testDomainSetVcpusFlags } from './vcpu.ts'

const affect = DomainAffectFlag.LIVE | DomainAffectFlag.CONFIG
/** Old callers say with this bit that they understand text; it changes nothing. */
const stringOkay = 4
const affectString = affect | stringOkay

/** The slots of the mock hypervisor that share out the host among its guests. */
export const testDomainTuning = {
  domainSetMemoryFlags: honours(affect | DomainMemoryModFlag.MAXIMUM, testDomainSetMemoryFlags),
  domainSetMemoryStatsPeriod: honours(affect, testDomainSetMemoryStatsPeriod),
  domainSetMemoryParameters: honours(affect, testDomainSetMemoryParameters),
  domainGetMemoryParameters: honours(affectString, testDomainGetMemoryParameters),
  domainSetNumaParameters: honours(affect, testDomainSetNumaParameters),
  domainGetNumaParameters: honours(affectString, testDomainGetNumaParameters),
  domainSetVcpusFlags: honours(affect | DomainVcpuFlag.MAXIMUM, testDomainSetVcpusFlags),
  domainGetVcpusFlags: honours(affect | DomainVcpuFlag.MAXIMUM, testDomainGetVcpusFlags),
  domainGetVcpus: testDomainGetVcpus,
  domainPinVcpu: testDomainPinVcpu,
  domainPinVcpuFlags: testDomainPinVcpuFlags,
  domainGetVcpuPinInfo: honours(affect, testDomainGetVcpuPinInfo),
  domainPinEmulator: honours(affect, testDomainPinEmulator),
  domainGetEmulatorPinInfo: honours(affect, testDomainGetEmulatorPinInfo),
  domainGetIOThreadInfo: honours(affect, testDomainGetIOThreadInfo),
  domainPinIOThread: honours(affect, testDomainPinIOThread),
  domainAddIOThread: honours(affect, testDomainAddIOThread),
  domainDelIOThread: honours(affect, testDomainDelIOThread),
  domainSetIOThreadParams: honours(DomainAffectFlag.LIVE, testDomainSetIOThreadParams),
  domainGetSchedulerType: testDomainGetSchedulerType,
  domainGetSchedulerParametersFlags: testDomainGetSchedulerParametersFlags,
  domainSetSchedulerParametersFlags: testDomainSetSchedulerParametersFlags,
  domainSetBlkioParameters: honours(affect, testDomainSetBlkioParameters),
  domainGetBlkioParameters: honours(affectString, testDomainGetBlkioParameters),
  domainSetInterfaceParameters: honours(affect, testDomainSetInterfaceParameters),
  domainGetInterfaceParameters: honours(affectString, testDomainGetInterfaceParameters),
  domainSetBlockIoTune: honours(affect, testDomainSetBlockIoTune),
  domainGetBlockIoTune: honours(affectString, testDomainGetBlockIoTune),
  domainSetPerfEvents: honours(affect, testDomainSetPerfEvents),
  domainGetPerfEvents: honours(affectString, testDomainGetPerfEvents),
  domainGetSecurityLabel: testDomainGetSecurityLabel,
  domainGetLaunchSecurityInfo: testDomainGetLaunchSecurityInfo,
} satisfies DomainTuningSlots<TestSession>
