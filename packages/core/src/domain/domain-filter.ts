import { ConnectListDomainsFlag } from '../driver/enums/domain-list.ts'
import { flagBits } from '../flag-bits.ts'

const bits = {
  active: ConnectListDomainsFlag.ACTIVE,
  inactive: ConnectListDomainsFlag.INACTIVE,
  persistent: ConnectListDomainsFlag.PERSISTENT,
  transient: ConnectListDomainsFlag.TRANSIENT,
  running: ConnectListDomainsFlag.RUNNING,
  paused: ConnectListDomainsFlag.PAUSED,
  shutoff: ConnectListDomainsFlag.SHUTOFF,
  otherState: ConnectListDomainsFlag.OTHER,
  managedSave: ConnectListDomainsFlag.MANAGEDSAVE,
  noManagedSave: ConnectListDomainsFlag.NO_MANAGEDSAVE,
  autostart: ConnectListDomainsFlag.AUTOSTART,
  noAutostart: ConnectListDomainsFlag.NO_AUTOSTART,
  hasSnapshot: ConnectListDomainsFlag.HAS_SNAPSHOT,
  noSnapshot: ConnectListDomainsFlag.NO_SNAPSHOT,
  hasCheckpoint: ConnectListDomainsFlag.HAS_CHECKPOINT,
  noCheckpoint: ConnectListDomainsFlag.NO_CHECKPOINT,
} as const

/**
 * Which domains a list holds (`virConnectListAllDomainsFlags`). Options of one line exclude each other's complement:
 * within a line a domain passes when any that is set fits, and a line without a set option lets all pass.
 *
 * `active` `inactive` | `persistent` `transient` | `running` `paused` `shutoff` `otherState` | `managedSave`
 * `noManagedSave` | `autostart` `noAutostart` | `hasSnapshot` `noSnapshot` | `hasCheckpoint` `noCheckpoint`
 */
export type DomainFilter = { readonly [K in keyof typeof bits]?: boolean }

/** The flag bits of a filter. */
export function domainFilterBits(filter: DomainFilter): number {
  return flagBits(bits, filter)
}
