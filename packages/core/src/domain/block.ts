import type { CallOptions } from '../call-options.ts'
import { hasSlot } from '../dispatch.ts'
import {
  DomainBlockResizeFlag,
  DomainDiskErrorCode,
  DomainFdAssociateFlag,
  DomainMemoryFlag,
} from '../driver/enums/domain-block.ts'
import type { DomainBlockInfo } from '../driver/hypervisor/block-info.ts'
import { enumName, enumNumber, type NameOf } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import { DomainDevicesFacet } from './devices.ts'
import type { Answered } from './parameter-object.ts'
import { blockStats, legacyBlockStats, type BlockStats } from './statistics/block-stats.ts'

const fdBits = {
  restoreLabels: DomainFdAssociateFlag.SECLABEL_RESTORE,
  writable: DomainFdAssociateFlag.SECLABEL_WRITABLE,
}

/** A disk that met an error and stopped (`virDomainDiskError`). */
export interface DiskError {
  /** Target of the disk, such as `vda`. */
  readonly disk: string
  /** `no-space` when its storage is full; `unspec` for an error that is not told in more detail. */
  readonly error: NameOf<typeof DomainDiskErrorCode> | 'unknown'
}

/** How open files that a disk uses are labelled. */
export interface FdAssociateOptions extends CallOptions {
  /** Try to restore their security labels after use. */
  readonly restoreLabels?: boolean
  /** Label them for writing even where the use alone would mean reading. */
  readonly writable?: boolean
}

/**
 * Sizes, traffic and contents of disks: a part of the facet `domain-block`. A disk is named by its target, such as `vda`, or
 * its source; an image in its backing chain by target and index, such as `vda[3]`.
 */
export abstract class DomainBlockFacet extends DomainDevicesFacet {
  /** How large a disk is, in bytes (`virDomainGetBlockInfo`). */
  async getBlockInfo(disk: string, options?: CallOptions): Promise<DomainBlockInfo> {
    return this.ask('domainGetBlockInfo', [this.ref, disk, 0], options)
  }

  /**
   * The traffic of a disk since the domain started (`virDomainBlockStatsFlags`; `virDomainBlockStats` where the driver has
   * only that).
   *
   * @param disk - an empty text asks for all disks together, where the hypervisor can say
   * @throws VirtError `INVALID_ARG` for a disk that it does not have; `OPERATION_INVALID` when it does not run.
   */
  async getBlockStats(disk: string, options?: CallOptions): Promise<Answered<BlockStats>> {
    return hasSlot(this.open, 'domainBlockStatsFlags')
      ? blockStats(await this.ask('domainBlockStatsFlags', [this.ref, disk, 0], options))
      : legacyBlockStats(await this.ask('domainBlockStats', [this.ref, disk], options))
  }

  /** The disks of a running domain that met an error and stopped (`virDomainGetDiskErrors`). */
  async getDiskErrors(options?: CallOptions): Promise<DiskError[]> {
    const errors = await this.ask('domainGetDiskErrors', [this.ref, 0], options)
    return errors.map(({ disk, error }) => ({ disk, error: enumName(DomainDiskErrorCode, error) }))
  }

  /**
   * Changes the size of a running domain's disk (`virDomainBlockResize`). Shrinking cuts off data.
   *
   * @param size - in bytes; the format may round it up
   */
  async blockResize(disk: string, size: bigint, options?: CallOptions): Promise<void> {
    const whole = size % 1024n === 0n
    const flags = whole ? 0 : DomainBlockResizeFlag.BYTES
    await this.ask('domainBlockResize', [this.ref, disk, whole ? size / 1024n : size, flags], options)
  }

  /**
   * Reads from a disk's image as it lies on the host (`virDomainBlockPeek`).
   *
   * @param offset - in bytes
   * @param size - in bytes; 0 only tests whether it could be read
   * @throws VirtError `INVALID_ARG` beyond the image's end.
   */
  async blockPeek(disk: string, offset: bigint, size: number, options?: CallOptions): Promise<Uint8Array> {
    return this.ask('domainBlockPeek', [this.ref, disk, offset, size, 0], options)
  }

  /**
   * Reads from a running domain's memory (`virDomainMemoryPeek`).
   *
   * @param offset - an address; by default a virtual one of whatever the guest runs at that moment
   * @param size - in bytes; 0 only tests whether it could be read
   */
  async memoryPeek(
    offset: bigint,
    size: number,
    { addresses = 'virtual', ...options }: CallOptions & { readonly addresses?: MemoryAddresses } = {},
  ): Promise<Uint8Array> {
    const flags = enumNumber(DomainMemoryFlag, addresses)
    return this.ask('domainMemoryPeek', [this.ref, offset, size, flags], options)
  }

  /**
   * Asks for one event `domain-block-threshold` when the guest writes beyond a byte of an image
   * (`virDomainSetBlockThreshold`); 0 takes it back.
   *
   * @param device - a target, such as `vda`, or an image of its chain, such as `vda[1]`
   */
  async setBlockThreshold(device: string, threshold: bigint, options?: CallOptions): Promise<void> {
    await this.ask('domainSetBlockThreshold', [this.ref, device, threshold, 0], options)
  }

  /**
   * Hands over open files under a name that a disk's `<source fdgroup='…'>` refers to (`virDomainFDAssociate`).
   *
   * @param fds - numbers of this process; the driver copies them. For connections within one machine.
   */
  async fdAssociate(name: string, fds: readonly number[], options: FdAssociateOptions = {}): Promise<void> {
    await this.ask('domainFDAssociate', [this.ref, name, fds, flagBits(fdBits, options)], options)
  }
}

/** What the addresses of {@link DomainBlockFacet.memoryPeek} are (`virDomainMemoryFlags`). */
export type MemoryAddresses = NameOf<typeof DomainMemoryFlag>
