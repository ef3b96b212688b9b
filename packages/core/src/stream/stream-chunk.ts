/** A stretch that reads as zeros and takes no space. */
export interface StreamHole {
  /** Its length in bytes. */
  readonly hole: bigint
}

/** A piece of a sparse stream: bytes, or a hole between them. */
export type StreamChunk = Uint8Array | StreamHole

/** How many bytes a piece stands for. */
export function chunkLength(chunk: StreamChunk): bigint {
  return 'hole' in chunk ? chunk.hole : BigInt(chunk.length)
}
