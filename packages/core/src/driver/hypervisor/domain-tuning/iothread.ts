import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'
import type { DomainIothreadInfo } from '../thread-info.ts'

/**
 * IOThreads: threads of the hypervisor that serve disks, known by numbers from 1.
 *
 * @typeParam S - the driver's session
 */
export interface IothreadTuningSlots<S> {
  /** The IOThreads of a domain, by ascending number (`virDomainGetIOThreadInfo`). */
  readonly domainGetIOThreadInfo?: Slot<S, [domain: DomainRef, flags: number], readonly DomainIothreadInfo[]>

  /**
   * Set which host CPUs an IOThread may run on (`virDomainPinIOThread`). An empty map or an unknown number rejects with
   * INVALID_ARG.
   */
  readonly domainPinIOThread?: Slot<
    S,
    [domain: DomainRef, iothreadId: number, cpumap: Uint8Array, flags: number],
    void
  >

  /** Add an IOThread with this number (`virDomainAddIOThread`). 0 or a number in use rejects with INVALID_ARG. */
  readonly domainAddIOThread?: Slot<S, [domain: DomainRef, iothreadId: number, flags: number], void>

  /**
   * Remove an IOThread (`virDomainDelIOThread`). An unknown number, or that of a thread that serves a disk, rejects with
   * INVALID_ARG.
   */
  readonly domainDelIOThread?: Slot<S, [domain: DomainRef, iothreadId: number, flags: number], void>

  /**
   * Set the given parameters of `DomainIothreadFields` for an IOThread, usually of a running domain
   * (`virDomainSetIOThreadParams`). An unknown number rejects with INVALID_ARG. The values come back with
   * `connectGetAllDomainStats`.
   */
  readonly domainSetIOThreadParams?: Slot<
    S,
    [domain: DomainRef, iothreadId: number, params: TypedParameters, flags: number],
    void
  >
}
