import { DomainAffectFlag } from '../enums/domain-affect.ts'
import { DomainMemoryModFlag } from '../enums/domain-memory.ts'
import type { DomainTuningSlots } from '../hypervisor/domain-tuning.ts'
import type { SecurityLabel } from '../hypervisor/security-label.ts'
import { presentSlots, withAnswer, withFlags } from './legacy-slot.ts'

const unconfined: SecurityLabel = Object.freeze({ label: '', enforcing: false })

/**
 * The legacy slots that tune domains. Those that change or count something mean the running domain; the maximum of its
 * memory is that of the running domain if it runs, which most hypervisors refuse, and otherwise that of its definition.
 */
export function deriveDomainTuning<S>(slots: DomainTuningSlots<S>): Partial<DomainTuningSlots<S>> {
  return presentSlots<DomainTuningSlots<S>>({
    domainSetMaxMemory: withFlags(slots.domainSetMemoryFlags, DomainMemoryModFlag.MAXIMUM),
    domainSetMemory: withFlags(slots.domainSetMemoryFlags, DomainMemoryModFlag.LIVE),
    domainSetVcpus: withFlags(slots.domainSetVcpusFlags, DomainAffectFlag.LIVE),
    domainPinVcpu: withFlags(slots.domainPinVcpuFlags, DomainAffectFlag.LIVE),
    domainGetSchedulerParameters: withFlags(slots.domainGetSchedulerParametersFlags, 0),
    domainSetSchedulerParameters: withFlags(slots.domainSetSchedulerParametersFlags, 0),
    domainGetSecurityLabel: withAnswer(slots.domainGetSecurityLabelList, ([first]) => first ?? unconfined),
  })
}
