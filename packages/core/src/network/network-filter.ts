import { ConnectListNetworksFlag } from '../driver/enums/network.ts'
import { flagBits } from '../flag-bits.ts'

const bits = {
  active: ConnectListNetworksFlag.ACTIVE,
  inactive: ConnectListNetworksFlag.INACTIVE,
  persistent: ConnectListNetworksFlag.PERSISTENT,
  transient: ConnectListNetworksFlag.TRANSIENT,
  autostart: ConnectListNetworksFlag.AUTOSTART,
  noAutostart: ConnectListNetworksFlag.NO_AUTOSTART,
} as const

/**
 * Which networks a list holds (`virConnectListAllNetworksFlags`): `active` or `inactive`, `persistent` or `transient`,
 * `autostart` or `noAutostart`. Neither or both of a pair let all pass.
 */
export type NetworkFilter = { readonly [K in keyof typeof bits]?: boolean }

/** The flag bits of a filter. */
export function networkFilterBits(filter: NetworkFilter): number {
  return flagBits(bits, filter)
}
