import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'

/**
 * How much memory a domain has and what it takes of the host.
 *
 * @typeParam S - the driver's session
 */
export interface MemoryTuningSlots<S> {
  /** Legacy, the maximum (`virDomainSetMaxMemory`): core derives it from `domainSetMemoryFlags` with MAXIMUM. */
  readonly domainSetMaxMemory?: Slot<S, [domain: DomainRef, memory: bigint], void>

  /** Legacy, of a running domain (`virDomainSetMemory`): core derives it from `domainSetMemoryFlags` with LIVE. */
  readonly domainSetMemory?: Slot<S, [domain: DomainRef, memory: bigint], void>

  /**
   * Set how much memory a domain has, in KiB, at least 1 (`virDomainSetMemoryFlags`). For a running domain this asks the
   * guest's balloon driver, and answers without waiting for it; more than the maximum rejects with INVALID_ARG.
   *
   * Flags: `DomainMemoryModFlag`. MAXIMUM sets the maximum; a maximum below the current size lowers that as well, and
   * most hypervisors reject it for a running domain with OPERATION_INVALID.
   */
  readonly domainSetMemoryFlags?: Slot<S, [domain: DomainRef, memory: bigint, flags: number], void>

  /**
   * Set how often the guest's balloon driver reports its statistics, in seconds; 0 for never
   * (`virDomainSetMemoryStatsPeriod`). A negative period rejects with INVALID_ARG.
   */
  readonly domainSetMemoryStatsPeriod?: Slot<S, [domain: DomainRef, period: number, flags: number], void>

  /** Set the given limits of `DomainMemoryFields` and leave the others (`virDomainSetMemoryParameters`). */
  readonly domainSetMemoryParameters?: Slot<
    S,
    [domain: DomainRef, params: TypedParameters, flags: number],
    void
  >

  /** The limits of `DomainMemoryFields` that the hypervisor has (`virDomainGetMemoryParameters`). */
  readonly domainGetMemoryParameters?: Slot<S, [domain: DomainRef, flags: number], TypedParameters>

  /**
   * Set the given parameters of `DomainNumaFields` (`virDomainSetNumaParameters`). The mode of a running domain is fixed,
   * and its nodes are unless the mode is RESTRICTIVE: OPERATION_INVALID.
   */
  readonly domainSetNumaParameters?: Slot<
    S,
    [domain: DomainRef, params: TypedParameters, flags: number],
    void
  >

  /** The parameters of `DomainNumaFields` (`virDomainGetNumaParameters`). */
  readonly domainGetNumaParameters?: Slot<S, [domain: DomainRef, flags: number], TypedParameters>
}
