/** A moment of the guest's clock. */
export interface DomainTime {
  /** Seconds since the epoch. */
  readonly seconds: bigint
  /** Nanoseconds beyond that: 0 to 999999999. */
  readonly nseconds: number
}

/** A file system that the guest has mounted (`virDomainFSInfo`). */
export interface DomainFilesystem {
  /** Where it is mounted. */
  readonly mountpoint: string
  /** The guest's name of its device, such as `sda1`. */
  readonly name: string
  /** What kind it is, such as `ext4`. */
  readonly type: string
  /** Target names of the disks of the domain that it lies on, such as `vda`; empty when they are not known. */
  readonly disks: readonly string[]
}
