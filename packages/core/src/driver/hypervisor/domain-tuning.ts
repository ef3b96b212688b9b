import type { BandwidthTuningSlots } from './domain-tuning/bandwidth.ts'
import type { IothreadTuningSlots } from './domain-tuning/iothread.ts'
import type { MeasurementSlots } from './domain-tuning/measurement.ts'
import type { MemoryTuningSlots } from './domain-tuning/memory.ts'
import type { SchedulerTuningSlots } from './domain-tuning/scheduler.ts'
import type { SecurityTuningSlots } from './domain-tuning/security.ts'
import type { VcpuTuningSlots } from './domain-tuning/vcpu.ts'

/**
 * What a domain may use of its host: how much there is of it, where it runs, and how it shares with others.
 *
 * Flags, unless a slot says more, are `DomainAffectFlag`: which of its two configurations a domain is changed or asked in.
 * Changes take LIVE, CONFIG or both, and change both or none; questions take one of them, both reject with INVALID_ARG.
 * A slot that answers parameters may also honour the bit 4 (`VIR_TYPED_PARAM_STRING_OKAY`), by which old callers say that
 * they understand text; it changes nothing.
 *
 * A slot that takes parameters changes those that are given and leaves the others; an unknown one rejects with
 * ARGUMENT_UNSUPPORTED, one of the wrong type or out of range with INVALID_ARG. One that answers them leaves out what the
 * hypervisor does not have.
 *
 * A CPU map has one bit for each host CPU, that of CPU n in byte n / 8 with the value 1 << n % 8; bytes that are missing at
 * its end count as 0.
 *
 * A domain that is gone rejects with NO_DOMAIN.
 *
 * @typeParam S - the driver's session
 */
export interface DomainTuningSlots<S>
  extends
    MemoryTuningSlots<S>,
    VcpuTuningSlots<S>,
    IothreadTuningSlots<S>,
    SchedulerTuningSlots<S>,
    BandwidthTuningSlots<S>,
    MeasurementSlots<S>,
    SecurityTuningSlots<S> {}
