import type { CallOptions } from '../call-options.ts'
import {
  StorageVolumeDownloadFlag,
  StorageVolumeInfoFlag,
  StorageVolumeUploadFlag,
} from '../driver/enums/storage-volume.ts'
import type { StorageVolumeRef } from '../driver/refs.ts'
import { PendingStream } from '../duplex-stream.ts'
import { HostObject } from '../host-object.ts'
import type { Job } from '../job.ts'
import type { StreamCalls } from '../stream/stream-calls.ts'
import type { StreamChunk } from '../stream/stream-chunk.ts'
import { receiveJob, sendJob } from '../stream/transfer-job.ts'
import {
  incoming,
  incomingSparse,
  outgoing,
  outgoingSparse,
  type PassedListener,
} from '../stream/transfer-stream.ts'

/**
 * Which part of a volume is moved, as it is stored: image format included. The signal ends the transfer, the time limit is for
 * opening it.
 */
export interface VolumeTransferOptions extends CallOptions {
  /** The first byte; 0 when left out. */
  readonly offset?: bigint
  /** How many bytes; up to the end when left out. */
  readonly length?: bigint
}

/** Holes are moved as their length, in place of zeros. */
export interface SparseTransferOptions extends VolumeTransferOptions {
  /** Says so. */
  readonly sparse: true
}

type AnyTransferOptions = VolumeTransferOptions & { readonly sparse?: true }

/** Moving the contents of a volume. */
export abstract class StorageVolumeTransferFacet extends HostObject<StorageVolumeRef> {
  /**
   * The contents, to read at the reader's pace (`virStorageVolDownload`). Cancelling ends the transfer.
   *
   * @throws VirtError `OPERATION_INVALID` while the volume is being made. Errors of the transfer come out of the stream.
   */
  openDownload(options?: VolumeTransferOptions): Promise<ReadableStream<Uint8Array>>
  /** The same with holes as such (`virStreamRecvFlags`, `virStreamRecvHole`). */
  openDownload(options: SparseTransferOptions): Promise<ReadableStream<StreamChunk>>
  async openDownload(options: AnyTransferOptions = {}): Promise<ReadableStream<StreamChunk>> {
    return this.#download(options)
  }

  /**
   * Takes new contents (`virStorageVolUpload`). Closing it answers when all bytes are stored; aborting it ends the
   * transfer and leaves what has arrived.
   *
   * @throws VirtError `OPERATION_INVALID` while the volume is being made or used. Errors of the transfer come out of the
   * stream, so does one for more bytes than `length`.
   */
  openUpload(options?: VolumeTransferOptions): Promise<WritableStream<Uint8Array>>
  /** The same with holes as such (`virStreamSendHole`). */
  openUpload(options: SparseTransferOptions): Promise<WritableStream<StreamChunk>>
  async openUpload(options: AnyTransferOptions = {}): Promise<WritableStream<never>> {
    return this.#upload(options)
  }

  /**
   * Moves the contents to a sink, with progress (`virStorageVolDownload`, `virStreamRecvAll`). Gives the number of bytes.
   * The sink is closed, or aborted when the job fails.
   *
   * @example
   * ```ts
   * const job = volume.download(sink)
   * for await (const { completed, total } of job.progress()) console.log(completed, total)
   * await job
   * ```
   */
  download(sink: WritableStream<Uint8Array>, options?: VolumeTransferOptions): Job<bigint>
  /** The same with holes as such, which count too (`virStreamSparseRecvAll`). */
  download(sink: WritableStream<StreamChunk>, options: SparseTransferOptions): Job<bigint>
  download(sink: WritableStream<never>, options: AnyTransferOptions = {}): Job<bigint> {
    const transfer = {
      name: `the download of volume '${this.ref.name}'`,
      total: (limits: CallOptions) => this.#bytesToDownload(options, limits),
      open: (limits: CallOptions, passed: PassedListener) =>
        this.#download({ ...options, ...limits }, passed),
    }
    return receiveJob<StreamChunk>(sink, transfer, options)
  }

  /**
   * Fills the volume from a source, with progress (`virStorageVolUpload`, `virStreamSendAll`). Gives the number of bytes;
   * the source is cancelled when the job fails.
   */
  upload(source: ReadableStream<Uint8Array>, options?: VolumeTransferOptions): Job<bigint>
  /** The same with holes as such, which count too (`virStreamSparseSendAll`). */
  upload(source: ReadableStream<StreamChunk>, options: SparseTransferOptions): Job<bigint>
  upload(source: ReadableStream<StreamChunk>, options: AnyTransferOptions = {}): Job<bigint> {
    const transfer = {
      name: `the upload to volume '${this.ref.name}'`,
      total: () => Promise.resolve(options.length ?? 0n),
      open: (limits: CallOptions, passed: PassedListener) => this.#upload({ ...options, ...limits }, passed),
    }
    return sendJob<StreamChunk>(source, transfer, options)
  }

  async #download(
    options: AnyTransferOptions,
    passed?: PassedListener,
  ): Promise<ReadableStream<StreamChunk>> {
    const flags = options.sparse === true ? StorageVolumeDownloadFlag.SPARSE_STREAM : 0
    const calls = await this.#attach('storageVolDownload', options, flags)
    return flags === 0 ? incoming(calls, passed) : incomingSparse(calls, passed)
  }

  async #upload(options: AnyTransferOptions, passed?: PassedListener): Promise<WritableStream<never>> {
    const flags = options.sparse === true ? StorageVolumeUploadFlag.SPARSE_STREAM : 0
    const calls = await this.#attach('storageVolUpload', options, flags)
    return flags === 0 ? outgoing(calls, passed) : outgoingSparse(calls, passed)
  }

  async #attach(
    slot: 'storageVolDownload' | 'storageVolUpload',
    { offset = 0n, length = 0n, ...limits }: VolumeTransferOptions,
    flags: number,
  ): Promise<StreamCalls> {
    const stream = new PendingStream()
    await this.ask(slot, [this.ref, stream, offset, length, flags], limits)
    return stream.toCalls(this.open, limits.signal)
  }

  async #bytesToDownload(
    { offset = 0n, length }: VolumeTransferOptions,
    limits: CallOptions,
  ): Promise<bigint> {
    if (length !== undefined) return length
    try {
      const flags = StorageVolumeInfoFlag.GET_PHYSICAL
      const { allocation } = await this.ask('storageVolGetInfoFlags', [this.ref, flags], limits)
      return allocation > offset ? allocation - offset : 0n
    } catch {
      return 0n
    }
  }
}
