import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'
import type { DomainBlockInfo, DomainBlockJobInfo, DomainDiskError } from './block-info.ts'
import type { DomainBlockStats } from './statistics.ts'

/**
 * Disks of a domain, the jobs that move their images, and a look at disk and memory contents.
 *
 * A disk is named by its target (`vda`) or by its source (`/images/web.qcow2`) where that is unambiguous; an image in its
 * backing chain also by target and index (`vda[3]`, the `index` of `<backingStore>`). An unknown name rejects with
 * INVALID_ARG, a domain that is gone with NO_DOMAIN, one that must run and does not with OPERATION_INVALID.
 *
 * A disk has at most one job. Starting one answers as soon as it runs; a second rejects with BLOCK_COPY_ACTIVE or
 * OPERATION_INVALID. A `block-job` event tells when it is ready to be ended, and how it ended. A bandwidth is in MiB per
 * second unless the flag BANDWIDTH_BYTES makes it bytes per second; 0 is no limit.
 *
 * @typeParam S - the driver's session
 */
export interface DomainBlockSlots<S> {
  /** Legacy (`virDomainBlockPull`): core derives it from `domainBlockRebase` without a base. */
  readonly domainBlockPull?: Slot<
    S,
    [domain: DomainRef, path: string, bandwidth: bigint, flags: number],
    void
  >

  /**
   * Start to take what is in a running domain's backing files into the disk's image, so that it depends only on `base`
   * and what is below, or without a base on nothing (`virDomainBlockRebase`). An aborted pull keeps what it has done and
   * can be started again.
   *
   * Flags: `DomainBlockRebaseFlag`. With COPY it is the short form of `domainBlockCopy`: `base` is then required and names
   * the new file; SHALLOW, REUSE_EXT, COPY_RAW and COPY_DEV are valid only with COPY, otherwise INVALID_ARG.
   */
  readonly domainBlockRebase?: Slot<
    S,
    [domain: DomainRef, path: string, base: string | undefined, bandwidth: bigint, flags: number],
    void
  >

  /**
   * Start to copy what a running domain sees on a disk to another image, which `destxml`, a `<disk>` element, describes;
   * its parts that concern the guest are ignored (`virDomainBlockCopy`).
   *
   * First the contents are copied; then both images are kept alike until `domainBlockJobAbort` either stays with the old
   * image or, with PIVOT, goes over to the copy. Parameters: `DomainBlockCopyFields`; flags: `DomainBlockCopyFlag`. A
   * file that exists is refused unless REUSE_EXT is set. A persistent domain may need TRANSIENT_JOB.
   */
  readonly domainBlockCopy?: Slot<
    S,
    [domain: DomainRef, path: string, destxml: string, params: TypedParameters, flags: number],
    void
  >

  /**
   * Start to write the images from `top` down to above `base` into `base`, which shortens the chain
   * (`virDomainBlockCommit`). Without `top` it is the image that the guest writes to, without `base` the bottom of the
   * chain. Images between must not be used any more, even if the job is aborted.
   *
   * Flags: `DomainBlockCommitFlag`. Committing the image that the guest writes to needs ACTIVE; that job goes on until
   * `domainBlockJobAbort` ends it. Rejects with INVALID_ARG when `base` is not below `top`.
   */
  readonly domainBlockCommit?: Slot<
    S,
    [
      domain: DomainRef,
      disk: string,
      base: string | undefined,
      top: string | undefined,
      bandwidth: bigint,
      flags: number,
    ],
    void
  >

  /**
   * End the job of a disk (`virDomainBlockJobAbort`). The disk stays with the image that it has, or with PIVOT goes over
   * to the copy, or to the base of an active commit. Answers when the job has ended, with ASYNC at once
   * (`DomainBlockJobAbortFlag`); an event tells in both cases.
   *
   * PIVOT rejects with BLOCK_COPY_ACTIVE while the images are not alike yet, and with OPERATION_INVALID for a job that
   * cannot pivot. Rejects with OPERATION_INVALID when the disk has no job.
   */
  readonly domainBlockJobAbort?: Slot<S, [domain: DomainRef, path: string, flags: number], void>

  /**
   * Say how far the job of a disk is; undefined when it has none (`virDomainGetBlockJobInfo`). Flags:
   * `DomainBlockJobInfoFlag`. For a backup that others fetch, the numbers are about its temporary space.
   */
  readonly domainGetBlockJobInfo?: Slot<
    S,
    [domain: DomainRef, path: string, flags: number],
    DomainBlockJobInfo | undefined
  >

  /**
   * Limit the rate of a disk's job; 0 lifts the limit (`virDomainBlockJobSetSpeed`). Flags: `DomainBlockJobSpeedFlag`.
   * Rejects with OVERFLOW when the hypervisor cannot count that much.
   */
  readonly domainBlockJobSetSpeed?: Slot<
    S,
    [domain: DomainRef, path: string, bandwidth: bigint, flags: number],
    void
  >

  /**
   * Change the size of a running domain's disk; the guest notices (`virDomainBlockResize`). `size` is in KiB, with the
   * flag BYTES (`DomainBlockResizeFlag`) in bytes, and may be rounded up to what the format needs. Shrinking cuts off data.
   */
  readonly domainBlockResize?: Slot<S, [domain: DomainRef, disk: string, size: bigint, flags: number], void>

  /**
   * Read `size` bytes at `offset` of a disk's image as it lies on the host (`virDomainBlockPeek`). The range must lie
   * within the image. `size` 0 only tests whether it could be read; a daemon refuses more than 16 MiB. The domain need
   * not run.
   */
  readonly domainBlockPeek?: Slot<
    S,
    [domain: DomainRef, path: string, offset: bigint, size: number, flags: number],
    Uint8Array
  >

  /** Legacy (`virDomainBlockStats`): core derives it from `domainBlockStatsFlags`. */
  readonly domainBlockStats?: Slot<S, [domain: DomainRef, path: string], DomainBlockStats>

  /**
   * Count the traffic of a disk since the domain started; the fields are those of `DomainBlockStatsFields`
   * (`virDomainBlockStatsFlags`). An empty `path` asks for all disks together, where the hypervisor can say.
   */
  readonly domainBlockStatsFlags?: Slot<S, [domain: DomainRef, path: string, flags: number], TypedParameters>

  /**
   * Say how large a disk is (`virDomainGetBlockInfo`). Works for a domain that does not run, whose allocation then may be
   * no better than the physical size.
   */
  readonly domainGetBlockInfo?: Slot<S, [domain: DomainRef, path: string, flags: number], DomainBlockInfo>

  /**
   * List the disks of a running domain that met an error and stopped (`virDomainGetDiskErrors`); those without an error
   * are not listed.
   */
  readonly domainGetDiskErrors?: Slot<S, [domain: DomainRef, flags: number], readonly DomainDiskError[]>

  /**
   * Send one `block-threshold` event when a running domain writes beyond byte `threshold` of an image, then forget it; 0
   * takes it back (`virDomainSetBlockThreshold`). `device` is a target name, for the image that the guest writes to, or
   * target and index. Lets a caller enlarge thin storage in time.
   */
  readonly domainSetBlockThreshold?: Slot<
    S,
    [domain: DomainRef, device: string, threshold: bigint, flags: number],
    void
  >

  /**
   * Read `size` bytes of a running domain's memory at address `offset` (`virDomainMemoryPeek`). The flags name the kind
   * of address, exactly one of `DomainMemoryFlag`, otherwise INVALID_ARG. `size` 0 only tests whether it could be read; a
   * daemon refuses more than 16 MiB.
   */
  readonly domainMemoryPeek?: Slot<
    S,
    [domain: DomainRef, offset: bigint, size: number, flags: number],
    Uint8Array
  >

  /**
   * Hand open files to a domain under a name that a disk's `<source fdgroup='…'>` refers to (`virDomainFDAssociate`).
   * `fds` are numbers of this process, of which the driver makes copies that it keeps until the connection closes or
   * another call with the same name replaces them. Flags: `DomainFdAssociateFlag`. Only for connections within one
   * machine.
   */
  readonly domainFDAssociate?: Slot<
    S,
    [domain: DomainRef, name: string, fds: readonly number[], flags: number],
    void
  >
}
