/** What a guest's agent told about it (`virDomainGetGuestInfo`). A group of which it told nothing is undefined. */
export interface GuestInfo {
  /** Who is logged in. */
  readonly users?: readonly GuestUser[] | undefined
  /** The operating system. */
  readonly os?: GuestOs | undefined
  /** The time zone. */
  readonly timezone?: GuestTimezone | undefined
  /** The guest's own name. */
  readonly hostname?: string | undefined
  /** The mounted file systems. */
  readonly filesystems?: readonly GuestFilesystem[] | undefined
  /** The disks as the guest sees them. */
  readonly disks?: readonly GuestDisk[] | undefined
  /** The network interfaces as the guest sees them. */
  readonly interfaces?: readonly GuestInterface[] | undefined
}

/** Somebody who is logged in. */
export interface GuestUser {
  /** The user's name. */
  readonly name?: string | undefined
  /** The domain of the account; only some systems have it. */
  readonly domain?: string | undefined
  /** When they logged in, in milliseconds since the epoch. */
  readonly loginTime?: bigint | undefined
}

/** The operating system of a guest. */
export interface GuestOs {
  /** What identifies it, such as `debian`. */
  readonly id?: string | undefined
  /** Its name. */
  readonly name?: string | undefined
  /** Its name for people, such as `Debian GNU/Linux 12 (bookworm)`. */
  readonly prettyName?: string | undefined
  /** Its version for people. */
  readonly version?: string | undefined
  /** Its version for programs. */
  readonly versionId?: string | undefined
  /** The release of its kernel. */
  readonly kernelRelease?: string | undefined
  /** The version of its kernel. */
  readonly kernelVersion?: string | undefined
  /** The machine's hardware name, such as `x86_64`. */
  readonly machine?: string | undefined
  /** Its edition for people. */
  readonly variant?: string | undefined
  /** Its edition for programs. */
  readonly variantId?: string | undefined
}

/** The time zone of a guest. */
export interface GuestTimezone {
  /** Its name, such as `CET`. */
  readonly name?: string | undefined
  /** How far it is ahead of UTC, in seconds. */
  readonly offset?: number | undefined
}

/** A mounted file system of a guest. */
export interface GuestFilesystem {
  /** Where it is mounted. */
  readonly mountpoint?: string | undefined
  /** The guest's name of its device, such as `sda1`. */
  readonly name?: string | undefined
  /** What kind it is, such as `ext4`. */
  readonly fstype?: string | undefined
  /** Its size, in bytes. */
  readonly totalBytes?: bigint | undefined
  /** What is used of it, in bytes. */
  readonly usedBytes?: bigint | undefined
  /** The disks that it lies on. */
  readonly disks: readonly GuestFilesystemDisk[]
}

/** A disk that a guest's file system lies on. */
export interface GuestFilesystemDisk {
  /** The target of the domain's disk, such as `sda`. */
  readonly alias?: string | undefined
  /** Its serial number. */
  readonly serial?: string | undefined
  /** The guest's device node. */
  readonly device?: string | undefined
}

/** A disk as a guest sees it. */
export interface GuestDisk {
  /** The guest's device node. */
  readonly name?: string | undefined
  /** Whether it is a partition of another. */
  readonly partition?: boolean | undefined
  /** Its serial number. */
  readonly serial?: string | undefined
  /** The target of the domain's disk, such as `sda`. */
  readonly alias?: string | undefined
  /** A name that the guest gave it, on Linux by the device mapper. */
  readonly guestAlias?: string | undefined
  /** What it is built on, such as the physical volumes of a logical one. */
  readonly dependencies: readonly string[]
}

/** A network interface as a guest sees it. */
export interface GuestInterface {
  /** The guest's name of it, such as `eth0`. */
  readonly name?: string | undefined
  /** Its MAC address. */
  readonly hwaddr?: string | undefined
  /** Its addresses. */
  readonly addresses: readonly GuestAddress[]
}

/** An address of a guest's interface. */
export interface GuestAddress {
  /** `ipv4` or `ipv6`. */
  readonly type?: string | undefined
  /** The address as text. */
  readonly addr?: string | undefined
  /** Length of its network part, in bits. */
  readonly prefix?: number | undefined
}
