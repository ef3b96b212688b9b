import { ConnectListStoragePoolsFlag } from '../driver/enums/storage-pool.ts'
import { enumNumber, type KebabCase } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'

const { INACTIVE, ACTIVE, PERSISTENT, TRANSIENT, AUTOSTART, NO_AUTOSTART, ...typeFlags } =
  ConnectListStoragePoolsFlag

const bits = {
  active: ACTIVE,
  inactive: INACTIVE,
  persistent: PERSISTENT,
  transient: TRANSIENT,
  autostart: AUTOSTART,
  noAutostart: NO_AUTOSTART,
} as const

/** A type of pool as documents spell it, such as `dir` or `iscsi-direct`. */
export type StoragePoolTypeName = KebabCase<keyof typeof typeFlags>

/**
 * Which pools a list holds (`virConnectListAllStoragePoolsFlags`): `active` or `inactive`, `persistent` or `transient`,
 * `autostart` or `noAutostart`. Neither or both of a pair let all pass.
 */
export type StoragePoolFilter = { readonly [K in keyof typeof bits]?: boolean } & {
  /** Those of these types; all when left out or empty. */
  readonly types?: readonly StoragePoolTypeName[]
}

/**
 * The flag bits of a filter.
 *
 * @throws VirtError `INVALID_ARG` for a type that libvirt does not have.
 */
export function storagePoolFilterBits({ types = [], ...filter }: StoragePoolFilter): number {
  return types.reduce((flags, type) => flags | enumNumber(typeFlags, type), flagBits(bits, filter)) >>> 0
}
