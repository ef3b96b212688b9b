import type { Readable } from 'node:stream'

/** The output of a program, while it comes in. */
export interface CapturedOutput {
  /** What has come in so far, as UTF-8; when there was too much of it, the end. */
  text(): string
}

/**
 * Collects a stream's bytes, at most `limit` of them in memory: the earliest are dropped.
 *
 * @param stream - Null where the process could not be started.
 * @param onOverflow - Called once when more than `limit` have come.
 */
export function captureOutput(
  stream: Readable | null,
  limit: number,
  onOverflow?: () => void,
): CapturedOutput {
  let chunks: Buffer[] = []
  let length = 0
  let overflown = false
  stream?.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length <= limit) return
    if (!overflown) onOverflow?.()
    overflown = true
    if (length > 2 * limit) {
      chunks = [Buffer.concat(chunks).subarray(-limit)]
      length = limit
    }
  })
  return { text: () => Buffer.concat(chunks).subarray(-limit).toString('utf8') }
}
