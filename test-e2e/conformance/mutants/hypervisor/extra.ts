import { CpuCompareResult, DomainJobType, type DomainJobInfo } from '@guestwork/core'
import { right, type Slots } from '../mutant.ts'
import { consoleSlots } from './console-slots.ts'
import { deviceSlots } from './device-slots.ts'

/** What a job tells that nobody began. */
const noJob: Omit<DomainJobInfo, 'type'> = {
  timeElapsed: 0n,
  timeRemaining: 0n,
  dataTotal: 0n,
  dataProcessed: 0n,
  dataRemaining: 0n,
  memTotal: 0n,
  memProcessed: 0n,
  memRemaining: 0n,
  fileTotal: 0n,
  fileProcessed: 0n,
  fileRemaining: 0n,
}

/** The slot that tells of the same job of every domain. */
export function jobOf(type: DomainJobType): NonNullable<Slots['domainGetJobInfo']> {
  return async (call, domain) => {
    await right('domainGetState')(call, domain, 0)
    return { ...noJob, type }
  }
}

/** Slots that the mock hypervisor lacks and is given, so that the checks of them can be tried: none has a mistake. */
export const extra: Slots = {
  ...consoleSlots(),
  ...deviceSlots(),
  connectGetDomainCapabilities: () => '<domainCapabilities><domain>test</domain></domainCapabilities>',
  connectCompareCPU: () => CpuCompareResult.IDENTICAL,
  nodeGetMemoryStats: () => ({ total: 2n, free: 1n }),
  domainGetJobInfo: jobOf(DomainJobType.NONE),
}
