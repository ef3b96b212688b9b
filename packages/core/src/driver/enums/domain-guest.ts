/**
 * Flags and numbers of the slots that talk to the guest agent.
 *
 * @packageDocumentation
 */
import type { TypedParameterFields } from '@guestwork/util'

/** How `domainSetTime` sets the guest's clock (`virDomainSetTimeFlags`). */
export const DomainTimeFlag = {
  /** Let the guest take the time from its hardware clock; the given time is ignored. */
  SYNC: 1,
} as const

/** What `domainSetUserPassword` is given (`virDomainSetUserPasswordFlags`). */
export const DomainPasswordFlag = {
  /** The password is encrypted already, in the form that the guest stores. */
  ENCRYPTED: 1,
} as const

/** What `domainAuthorizedSSHKeysSet` does with the keys (`virDomainAuthorizedSSHKeysSetFlags`). */
export const DomainAuthorizedSshKeysSetFlag = {
  /** Add them to those that are there. */
  APPEND: 1,
  /** Take them from those that are there. */
  REMOVE: 2,
} as const

/**
 * Groups of facts that `domainGetGuestInfo` can be asked for (`virDomainGuestInfoTypes`). The names of a group's fields
 * begin with the prefix that is given here; a list has its length in `count` and numbers its entries from 0.
 */
export const DomainGuestInfoType = {
  /** `user.`: who is logged in: `name`, `domain`, `login-time` in milliseconds since the epoch. */
  USERS: 1,
  /** `os.`: `id`, `name`, `pretty-name`, `version`, `version-id`, `kernel-release`, `kernel-version`, `machine`, `variant`. */
  OS: 2,
  /** `timezone.`: `name`, and `offset` to UTC in seconds. */
  TIMEZONE: 4,
  /** `hostname`: the guest's own name. */
  HOSTNAME: 8,
  /** `fs.`: mounted file systems: `mountpoint`, `name`, `fstype`, `total-bytes`, `used-bytes`, and their disks. */
  FILESYSTEM: 16,
  /** `disk.`: `name`, `partition`, `serial`, `alias`, `guest_alias`, and what they are built on. */
  DISKS: 32,
  /** `if.`: network interfaces: `name`, `hwaddr`, and for each address `type`, `addr`, `prefix`. */
  INTERFACES: 64,
} as const

/** The fields of `domainGetGuestVcpus`. Each value is a list of numbers such as `0-3,5`. */
export const DomainGuestVcpusFields = {
  /** The CPUs that the guest knows. */
  vcpus: 'string',
  /** Those that it uses. */
  online: 'string',
  /** Those that it can stop using. */
  offlinable: 'string',
} as const satisfies TypedParameterFields

/** How long to wait for the guest agent (`virDomainAgentResponseTimeoutValues`), in place of a number of seconds. */
export const DomainAgentResponseTimeout = {
  /** For ever. */
  BLOCK: -2,
  /** As long as the driver finds right. */
  DEFAULT: -1,
  /** Not at all: the answer is thrown away. */
  NOWAIT: 0,
} as const
