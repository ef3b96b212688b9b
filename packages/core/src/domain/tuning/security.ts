import type { CallOptions } from '../../call-options.ts'
import { DomainLaunchSecretFields, DomainLaunchSecurityFields } from '../../driver/enums/launch-security.ts'
import { hasSlot } from '../../dispatch.ts'
import type { SecurityLabel } from '../../driver/hypervisor/security-label.ts'
import {
  answeredParameters,
  writeParameters,
  type Answered,
  type NamedParameters,
} from '../parameter-object.ts'
import { DomainMeasurementFacet } from './measurement.ts'

/** What the owner of a domain with encrypted memory needs to trust it (`VIR_DOMAIN_LAUNCH_SECURITY_*`), for AMD SEV. */
export interface LaunchSecurityInfo {
  /** The measurement of what was loaded at launch, base64; its owner compares it. */
  readonly sevMeasurement?: string | undefined
  /** Major version of the firmware's API. */
  readonly sevApiMajor?: number | undefined
  /** Minor version of the firmware's API. */
  readonly sevApiMinor?: number | undefined
  /** Build of the firmware. */
  readonly sevBuildId?: number | undefined
  /** The guest's policy, bits that AMD defines. */
  readonly sevPolicy?: number | undefined
}

/** A secret for the encrypted memory of a domain (`VIR_DOMAIN_LAUNCH_SECURITY_*`), for AMD SEV. */
export interface LaunchSecret extends NamedParameters {
  /** What the firmware needs to decrypt the secret, base64. */
  readonly sevSecretHeader: string
  /** The secret, encrypted for this launch, base64. */
  readonly sevSecret: string
  /** Guest physical address where it is put; without it the hypervisor looks for the place that the firmware declares. */
  readonly sevSecretSetAddress?: bigint | undefined
}

/** What confines it on its host, and what keeps the host out of it: this part of the facet `domain-tuning`. */
export abstract class DomainSecurityFacet extends DomainMeasurementFacet {
  /**
   * Its label in each security model of the host, in the order of the capabilities (`virDomainGetSecurityLabelList`,
   * `virDomainGetSecurityLabel` where the driver has only that).
   */
  async getSecurityLabels(options?: CallOptions): Promise<readonly SecurityLabel[]> {
    return hasSlot(this.open, 'domainGetSecurityLabelList')
      ? this.ask('domainGetSecurityLabelList', [this.ref], options)
      : [await this.ask('domainGetSecurityLabel', [this.ref], options)]
  }

  /** What its owner needs to trust it; without properties for a domain that is not encrypted (`virDomainGetLaunchSecurityInfo`). */
  async getLaunchSecurityInfo(options?: CallOptions): Promise<Answered<LaunchSecurityInfo>> {
    const answer = await this.ask('domainGetLaunchSecurityInfo', [this.ref, 0], options)
    return answeredParameters(answer, DomainLaunchSecurityFields)
  }

  /**
   * Puts a secret into the encrypted memory of a domain that was started paused (`virDomainSetLaunchSecurityState`).
   *
   * @throws VirtError `OPERATION_INVALID` when it is not paused. After any other failure it should be destroyed.
   */
  async setLaunchSecurityState(secret: LaunchSecret, options?: CallOptions): Promise<void> {
    const params = writeParameters(secret, DomainLaunchSecretFields)
    await this.ask('domainSetLaunchSecurityState', [this.ref, params, 0], options)
  }
}
