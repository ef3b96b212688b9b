import type { CallOptions } from '../call-options.ts'
import type { DomainBlockJobType } from '../driver/enums/domain-block.ts'
import type { DomainBlockJobInfo } from '../driver/hypervisor/block-info.ts'
import type { NameOf } from '../enum-name.ts'

/** The unit of a bandwidth. */
export interface BandwidthUnit extends CallOptions {
  /** Bytes per second, in place of MiB per second. */
  readonly bytes?: boolean
}

/** The highest rate of a job. */
export interface BandwidthOptions extends BandwidthUnit {
  /** In MiB per second, with `bytes` in bytes per second; 0, or left out, is no limit. */
  readonly bandwidth?: bigint
}

/** How long the caller of a job stays with it. */
export interface BlockJobOptions extends CallOptions {
  /** Do not wait for the end of a job that is cancelled (`VIR_DOMAIN_BLOCK_JOB_ABORT_ASYNC`). */
  readonly cancelAsync?: boolean
}

/** How a disk's backing files are taken into its image. */
export interface BlockPullOptions extends BandwidthOptions, BlockJobOptions {
  /** The image that stays the backing file, by path or target and index; none when left out. */
  readonly base?: string
  /** Record the name of the backing file relative to the image. */
  readonly relative?: boolean
}

/** How a disk is copied. */
export interface BlockCopyOptions extends BlockJobOptions {
  /** Highest rate, in bytes per second; no limit when left out. */
  readonly bandwidth?: bigint
  /** Size of the blocks for which it is noted that they must be copied, in bytes. */
  readonly granularity?: number
  /** How much may be on its way between the images, in bytes. */
  readonly bufSize?: bigint
  /** Only the top image; the copy keeps the backing file. */
  readonly shallow?: boolean
  /** Write into a file that exists, with its format and backing file prepared. */
  readonly reuseExternal?: boolean
  /** Allow it for a persistent domain although the job may be lost when the domain stops. */
  readonly transientJob?: boolean
  /** A write of the guest is done only when it is in both images. */
  readonly synchronousWrites?: boolean
}

/** Which images of a disk are committed, and how. */
export interface BlockCommitOptions extends BandwidthOptions, BlockJobOptions {
  /** The image that is written into; the bottom of the chain when left out. */
  readonly base?: string
  /** The topmost image that is written; the one that the guest writes to when left out. */
  readonly top?: string
  /** Without `base`: into the backing file of `top`. */
  readonly shallow?: boolean
  /** Delete the images that are not needed any more. */
  readonly delete?: boolean
  /** Allow `top` to be the image that the guest writes to. */
  readonly active?: boolean
  /** Record the name of the backing file relative to the image. */
  readonly relative?: boolean
}

/** How the job of a disk is ended. */
export interface BlockJobAbortOptions extends CallOptions {
  /** Answer at once; an event tells of the end. */
  readonly async?: boolean
  /** Go over to the copy, or to the base of an active commit. */
  readonly pivot?: boolean
}

/** How far the job of a disk is (`virDomainBlockJobInfo`). */
export interface BlockJobInfo extends Omit<DomainBlockJobInfo, 'type'> {
  /** What it does. */
  readonly type: NameOf<typeof DomainBlockJobType>
}
