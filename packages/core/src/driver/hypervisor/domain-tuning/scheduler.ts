import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'

/** The scheduler that a domain runs under. */
export interface DomainSchedulerType {
  /** Its name: `posix`, `credit`, `allocation`, `fair`. */
  readonly type: string
  /** How many parameters it has at most. */
  readonly parameterCount: number
}

/**
 * How the host's CPUs are shared among domains. Parameters are those of `DomainSchedulerFields` that belong to the
 * scheduler; one that does not rejects with ARGUMENT_UNSUPPORTED, a value out of range with INVALID_ARG.
 *
 * @typeParam S - the driver's session
 */
export interface SchedulerTuningSlots<S> {
  /** Which scheduler a domain runs under (`virDomainGetSchedulerType`). */
  readonly domainGetSchedulerType?: Slot<S, [domain: DomainRef], DomainSchedulerType>

  /** Legacy (`virDomainGetSchedulerParameters`): core derives it from `domainGetSchedulerParametersFlags`. */
  readonly domainGetSchedulerParameters?: Slot<S, [domain: DomainRef], TypedParameters>

  /** The parameters of the scheduler for a domain (`virDomainGetSchedulerParametersFlags`). */
  readonly domainGetSchedulerParametersFlags?: Slot<S, [domain: DomainRef, flags: number], TypedParameters>

  /** Legacy (`virDomainSetSchedulerParameters`): core derives it from `domainSetSchedulerParametersFlags`. */
  readonly domainSetSchedulerParameters?: Slot<S, [domain: DomainRef, params: TypedParameters], void>

  /** Set the given parameters and leave the others; all of them or none (`virDomainSetSchedulerParametersFlags`). */
  readonly domainSetSchedulerParametersFlags?: Slot<
    S,
    [domain: DomainRef, params: TypedParameters, flags: number],
    void
  >
}
