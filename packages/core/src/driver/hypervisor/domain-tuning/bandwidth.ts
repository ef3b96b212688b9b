import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'

/**
 * How much a domain may move to and from disks and networks.
 *
 * @typeParam S - the driver's session
 */
export interface BandwidthTuningSlots<S> {
  /** Set the given parameters of `DomainBlkioFields` (`virDomainSetBlkioParameters`). */
  readonly domainSetBlkioParameters?: Slot<
    S,
    [domain: DomainRef, params: TypedParameters, flags: number],
    void
  >

  /** The parameters of `DomainBlkioFields` (`virDomainGetBlkioParameters`). */
  readonly domainGetBlkioParameters?: Slot<S, [domain: DomainRef, flags: number], TypedParameters>

  /**
   * Set the given parameters of `DomainInterfaceBandwidthFields` for one interface (`virDomainSetInterfaceParameters`).
   * `device` is its name on the host or its MAC address; an unknown one rejects with INVALID_ARG.
   */
  readonly domainSetInterfaceParameters?: Slot<
    S,
    [domain: DomainRef, device: string, params: TypedParameters, flags: number],
    void
  >

  /** The parameters of `DomainInterfaceBandwidthFields` of one interface (`virDomainGetInterfaceParameters`). */
  readonly domainGetInterfaceParameters?: Slot<
    S,
    [domain: DomainRef, device: string, flags: number],
    TypedParameters
  >

  /**
   * Set the given parameters of `DomainBlockIoTuneFields` for one disk (`virDomainSetBlockIoTune`). `disk` is its target or
   * source; an unknown one, and a total beside a read or write limit of the same measure, reject with INVALID_ARG. Causes
   * a `tunable` event.
   */
  readonly domainSetBlockIoTune?: Slot<
    S,
    [domain: DomainRef, disk: string, params: TypedParameters, flags: number],
    void
  >

  /**
   * The parameters of `DomainBlockIoTuneFields` of one disk (`virDomainGetBlockIoTune`). Without a disk the answer shows
   * which parameters there are; its values mean nothing.
   */
  readonly domainGetBlockIoTune?: Slot<
    S,
    [domain: DomainRef, disk: string | undefined, flags: number],
    TypedParameters
  >
}
