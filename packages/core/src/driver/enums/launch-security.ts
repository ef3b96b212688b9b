/**
 * What is asked and told about a domain whose memory is encrypted.
 *
 * @packageDocumentation
 */
import type { TypedParameterFields } from '@guestwork/util'

/** What `domainGetLaunchSecurityInfo` answers for AMD SEV (`VIR_DOMAIN_LAUNCH_SECURITY_SEV_*`). */
export const DomainLaunchSecurityFields = {
  /** The measurement of what was loaded at launch, base64; its owner compares it. */
  'sev-measurement': 'string',
  /** Major version of the firmware's API. */
  'sev-api-major': 'uint',
  /** Minor version of the firmware's API. */
  'sev-api-minor': 'uint',
  /** Build of the firmware. */
  'sev-build-id': 'uint',
  /** The guest's policy, bits that AMD defines. */
  'sev-policy': 'uint',
} as const satisfies TypedParameterFields

/** What `domainSetLaunchSecurityState` takes for AMD SEV (`VIR_DOMAIN_LAUNCH_SECURITY_SEV_SECRET*`). */
export const DomainLaunchSecretFields = {
  /** What the firmware needs to decrypt the secret, base64. */
  'sev-secret-header': 'string',
  /** The secret, encrypted for this launch, base64. */
  'sev-secret': 'string',
  /** Guest physical address where it is put; without it the hypervisor looks for the place that the firmware declares. */
  'sev-secret-set-address': 'ullong',
} as const satisfies TypedParameterFields
