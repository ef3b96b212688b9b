import type { Checks } from '../../check.ts'
import { settingChecks } from '../setting.ts'
import { iothreadChecks, iothreadSettings } from './iothread.ts'
import { memoryChecks, memorySettings } from './memory.ts'
import { parameterChecks } from './parameters.ts'
import { securityChecks } from './security.ts'
import { shareChecks, shareSettings } from './shares.ts'
import { vcpuChecks, vcpuSettings } from './vcpu.ts'

/** What domains may take of the host: memory, CPUs, threads, rates and what is counted. */
export const domainTuningChecks: Checks = {
  ...settingChecks([...memorySettings, ...vcpuSettings, ...iothreadSettings, ...shareSettings]),
  ...memoryChecks,
  ...vcpuChecks,
  ...iothreadChecks,
  ...shareChecks,
  ...parameterChecks,
  ...securityChecks,
}
