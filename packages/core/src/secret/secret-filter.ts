import { ConnectListSecretsFlag } from '../driver/enums/secret.ts'
import { flagBits } from '../flag-bits.ts'

const bits = {
  ephemeral: ConnectListSecretsFlag.EPHEMERAL,
  noEphemeral: ConnectListSecretsFlag.NO_EPHEMERAL,
  private: ConnectListSecretsFlag.PRIVATE,
  noPrivate: ConnectListSecretsFlag.NO_PRIVATE,
} as const

/**
 * Which secrets a list holds (`virConnectListAllSecretsFlags`): `ephemeral` (kept in memory only) or `noEphemeral`,
 * `private` (whose value is given to nobody) or `noPrivate`. Neither or both of a pair let all pass.
 */
export type SecretFilter = { readonly [K in keyof typeof bits]?: boolean }

/** The flag bits of a filter. */
export function secretFilterBits(filter: SecretFilter): number {
  return flagBits(bits, filter)
}
