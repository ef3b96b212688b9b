import { open, stat } from 'node:fs/promises'

/** The most bytes of a log that go into a message. */
const limit = 8 * 1024
/** How a line begins by which QEMU names a terminal that it has made. */
const redirection = 'char device redirected to '

/** How long a log is; 0 when there is none. */
export async function logLength(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0
}

/**
 * What QEMU complained about in its log from a place on; when it is much, the end of it. A log that cannot be read is
 * taken for empty.
 */
export async function logSince(path: string, start: number): Promise<string> {
  try {
    await using file = await open(path, 'r')
    const { size } = await file.stat()
    const from = Math.max(start, size - limit)
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(limit), position: from })
    const lines = buffer.subarray(0, bytesRead).toString('utf8').split('\n')
    return lines.filter(line => line !== '' && !line.startsWith(redirection)).join('\n')
  } catch {
    return ''
  }
}
