import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'
import type { SecurityLabel } from '../security-label.ts'

/**
 * What confines a domain on its host, and what keeps the host out of it.
 *
 * @typeParam S - the driver's session
 */
export interface SecurityTuningSlots<S> {
  /** Legacy, the first label (`virDomainGetSecurityLabel`): core derives it from `domainGetSecurityLabelList`. */
  readonly domainGetSecurityLabel?: Slot<S, [domain: DomainRef], SecurityLabel>

  /**
   * The label of a running domain in each security model of the host, in the order of the capabilities; empty without a
   * model (`virDomainGetSecurityLabelList`).
   */
  readonly domainGetSecurityLabelList?: Slot<S, [domain: DomainRef], readonly SecurityLabel[]>

  /**
   * What the owner of a running domain with encrypted memory needs to trust it, in `DomainLaunchSecurityFields`; empty for
   * any other domain (`virDomainGetLaunchSecurityInfo`).
   */
  readonly domainGetLaunchSecurityInfo?: Slot<S, [domain: DomainRef, flags: number], TypedParameters>

  /**
   * Put a secret into the encrypted memory of a domain that was started paused, before it is resumed
   * (`virDomainSetLaunchSecurityState`). Takes both `sev-secret-header` and `sev-secret` of `DomainLaunchSecretFields`. A
   * domain that is not paused rejects with OPERATION_INVALID; after any other failure it should be destroyed.
   */
  readonly domainSetLaunchSecurityState?: Slot<
    S,
    [domain: DomainRef, params: TypedParameters, flags: number],
    void
  >
}
