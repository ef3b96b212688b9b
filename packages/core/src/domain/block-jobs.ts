import type { CallOptions } from '../call-options.ts'
import {
  DomainBlockCommitFlag,
  DomainBlockCopyFields,
  DomainBlockCopyFlag,
  DomainBlockJobAbortFlag,
  DomainBlockJobInfoFlag,
  DomainBlockJobSpeedFlag,
  DomainBlockJobType,
  DomainBlockRebaseFlag,
} from '../driver/enums/domain-block.ts'
import { enumName } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import type { BackgroundJob } from './background-job.ts'
import { blockJob, type BlockJobOutcome } from './block-job.ts'
import type {
  BlockCommitOptions,
  BlockCopyOptions,
  BlockJobAbortOptions,
  BlockJobInfo,
  BlockJobOptions,
  BlockPullOptions,
  BandwidthUnit,
} from './block-job-options.ts'
import { DomainBlockFacet } from './block.ts'
import { writeParameters } from './parameter-object.ts'

const pullBits = {
  relative: DomainBlockRebaseFlag.RELATIVE,
  bytes: DomainBlockRebaseFlag.BANDWIDTH_BYTES,
}
const copyBits = {
  shallow: DomainBlockCopyFlag.SHALLOW,
  reuseExternal: DomainBlockCopyFlag.REUSE_EXT,
  transientJob: DomainBlockCopyFlag.TRANSIENT_JOB,
  synchronousWrites: DomainBlockCopyFlag.SYNCHRONOUS_WRITES,
}
const commitBits = {
  shallow: DomainBlockCommitFlag.SHALLOW,
  delete: DomainBlockCommitFlag.DELETE,
  active: DomainBlockCommitFlag.ACTIVE,
  relative: DomainBlockCommitFlag.RELATIVE,
  bytes: DomainBlockCommitFlag.BANDWIDTH_BYTES,
}
const abortBits = { async: DomainBlockJobAbortFlag.ASYNC, pivot: DomainBlockJobAbortFlag.PIVOT }

/**
 * Jobs that move the images of a running domain's disks: a part of the facet `domain-block`. A disk has at most one.
 *
 * A job that is cancelled is aborted on the host. Awaiting `started` is enough for who does not want to wait for its end.
 */
export abstract class DomainBlockJobsFacet extends DomainBlockFacet {
  /**
   * Takes what is in a disk's backing files into its image (`virDomainBlockRebase`, `virDomainBlockPull`). What was taken
   * stays when it is cancelled, and it can be begun again.
   *
   * @throws VirtError `OPERATION_INVALID`, `BLOCK_COPY_ACTIVE` when the disk has a job.
   */
  blockPull(disk: string, options: BlockPullOptions = {}): BackgroundJob<BlockJobOutcome> {
    const { base, bandwidth = 0n } = options
    const flags = flagBits(pullBits, options)
    return this.#job(disk, options, limits =>
      this.ask('domainBlockRebase', [this.ref, disk, base, bandwidth, flags], limits),
    )
  }

  /**
   * Copies what the guest sees on a disk to another image and then keeps both alike (`virDomainBlockCopy`). It is `ready`
   * when they are; {@link blockJobAbort} stays with the old image, or with `pivot` goes over to the copy.
   *
   * @param destination - a `<disk>` element that describes the new image
   */
  blockCopy(
    disk: string,
    destination: string,
    options: BlockCopyOptions = {},
  ): BackgroundJob<BlockJobOutcome> {
    const { bandwidth, granularity, bufSize } = options
    const params = writeParameters({ bandwidth, granularity, bufSize }, DomainBlockCopyFields)
    const flags = flagBits(copyBits, options)
    return this.#job(disk, options, limits =>
      this.ask('domainBlockCopy', [this.ref, disk, destination, params, flags], limits),
    )
  }

  /**
   * Writes the images from `top` down to above `base` into `base`, which shortens the chain (`virDomainBlockCommit`). With
   * `active` it is `ready` when all is written; then {@link blockJobAbort} with `pivot` ends it.
   *
   * @throws VirtError `INVALID_ARG` when `base` is not below `top`, and for the image that the guest writes to without
   * `active`.
   */
  blockCommit(disk: string, options: BlockCommitOptions = {}): BackgroundJob<BlockJobOutcome> {
    const { base, top, bandwidth = 0n } = options
    const flags = flagBits(commitBits, options)
    return this.#job(disk, options, limits =>
      this.ask('domainBlockCommit', [this.ref, disk, base, top, bandwidth, flags], limits),
    )
  }

  /**
   * Ends the job of a disk (`virDomainBlockJobAbort`), which stays with the image that it has, or with `pivot` goes over to
   * the copy or the base of the commit.
   *
   * @throws VirtError `BLOCK_COPY_ACTIVE` for `pivot` while the images are not alike; `OPERATION_INVALID` without a job.
   */
  async blockJobAbort(disk: string, options: BlockJobAbortOptions = {}): Promise<void> {
    await this.ask('domainBlockJobAbort', [this.ref, disk, flagBits(abortBits, options)], options)
  }

  /** How far the job of a disk is; undefined when it has none (`virDomainGetBlockJobInfo`). */
  async getBlockJobInfo(disk: string, options: BandwidthUnit = {}): Promise<BlockJobInfo | undefined> {
    const flags = flagBits({ bytes: DomainBlockJobInfoFlag.BANDWIDTH_BYTES }, options)
    const info = await this.ask('domainGetBlockJobInfo', [this.ref, disk, flags], options)
    return info && { ...info, type: enumName(DomainBlockJobType, info.type) }
  }

  /**
   * Limits the rate of a disk's job (`virDomainBlockJobSetSpeed`).
   *
   * @param bandwidth - in MiB per second, with `bytes` in bytes per second; 0 is no limit
   * @throws VirtError `OVERFLOW` for more than the hypervisor can count.
   */
  async setBlockJobSpeed(disk: string, bandwidth: bigint, options: BandwidthUnit = {}): Promise<void> {
    const flags = flagBits({ bytes: DomainBlockJobSpeedFlag.BANDWIDTH_BYTES }, options)
    await this.ask('domainBlockJobSetSpeed', [this.ref, disk, bandwidth, flags], options)
  }

  #job(
    disk: string,
    options: BlockJobOptions,
    begin: (limits: CallOptions) => Promise<void>,
  ): BackgroundJob<BlockJobOutcome> {
    return blockJob({ open: this.open, domain: this.ref, disk }, options, begin)
  }
}
