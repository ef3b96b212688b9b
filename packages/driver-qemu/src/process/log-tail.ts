import { open, stat } from 'node:fs/promises'

/** The most bytes of a log that go into a message. */
const limit = 8 * 1024

/** How long a log is; 0 when there is none. */
export async function logLength(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0
}

/**
 * What was written to a log from a place on, without blank lines; when it is much, its end. A log that cannot be read is
 * taken for empty.
 */
export async function logSince(path: string, start: number): Promise<string> {
  try {
    await using file = await open(path, 'r')
    const { size } = await file.stat()
    const from = Math.max(start, size - limit)
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(limit), position: from })
    return buffer.subarray(0, bytesRead).toString('utf8').trim()
  } catch {
    return ''
  }
}
