import type { CallOptions } from '../call-options.ts'
import type { DomainFilesystem } from '../driver/hypervisor/guest-info.ts'
import { DomainGuestFacet } from './guest.ts'

/** Which of a guest's file systems are meant. */
export interface FilesystemOptions extends CallOptions {
  /** Where they are mounted; all when left out or empty. */
  readonly mountpoints?: readonly string[]
}

/** What {@link DomainFilesystemFacet.fsTrim} trims. */
export interface TrimOptions extends CallOptions {
  /** The file system mounted there; all when left out. */
  readonly mountpoint?: string
  /** Free ranges of fewer bytes may be left; 0 when left out. */
  readonly minimum?: bigint
}

/** File systems of the guest, by way of its agent: a part of the facet `domain-guest`. */
export abstract class DomainFilesystemFacet extends DomainGuestFacet {
  /** The file systems that the guest has mounted, and the disks that they lie on (`virDomainGetFSInfo`). */
  async getFsInfo(options?: CallOptions): Promise<readonly DomainFilesystem[]> {
    return this.ask('domainGetFSInfo', [this.ref, 0], options)
  }

  /**
   * Stops writes to file systems so that its disks are consistent (`virDomainFSFreeze`), until {@link fsThaw}.
   *
   * @returns how many were frozen
   */
  async fsFreeze({ mountpoints = [], ...options }: FilesystemOptions = {}): Promise<number> {
    return this.ask('domainFSFreeze', [this.ref, mountpoints, 0], options)
  }

  /**
   * Lets the guest write again (`virDomainFSThaw`).
   *
   * @returns how many were thawed, without those that were not frozen
   */
  async fsThaw({ mountpoints = [], ...options }: FilesystemOptions = {}): Promise<number> {
    return this.ask('domainFSThaw', [this.ref, mountpoints, 0], options)
  }

  /** Makes the guest tell its disks which blocks it does not need (`virDomainFSTrim`). */
  async fsTrim({ mountpoint, minimum = 0n, ...options }: TrimOptions = {}): Promise<void> {
    await this.ask('domainFSTrim', [this.ref, mountpoint, minimum, 0], options)
  }
}
