import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'

/**
 * Measurements that cost something and are switched on for a domain; `connectGetAllDomainStats` has their results.
 *
 * @typeParam S - the driver's session
 */
export interface MeasurementSlots<S> {
  /**
   * Switch events of `DomainPerfEventFields` on (true) or off and leave the others (`virDomainSetPerfEvents`). One that the
   * host cannot count rejects with ARGUMENT_UNSUPPORTED.
   */
  readonly domainSetPerfEvents?: Slot<S, [domain: DomainRef, params: TypedParameters, flags: number], void>

  /** Which events of `DomainPerfEventFields` are on (`virDomainGetPerfEvents`). */
  readonly domainGetPerfEvents?: Slot<S, [domain: DomainRef, flags: number], TypedParameters>

  /**
   * Start to measure for 1 to 60 seconds how much of its memory a running domain changes
   * (`virDomainStartDirtyRateCalc`). Answers at once. Flags: `DomainDirtyRateCalcFlag`. Rejects with INVALID_ARG when
   * `seconds` is out of range, with OPERATION_INVALID while another measurement is under way.
   */
  readonly domainStartDirtyRateCalc?: Slot<S, [domain: DomainRef, seconds: number, flags: number], void>
}
