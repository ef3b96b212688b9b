import { unlink } from 'node:fs/promises'
import { CommandError } from './command-error.ts'
import { openForWriting } from './open-for-writing.ts'

/**
 * Writes a stream to a file. When that fails, or the signal fires, a file that was not there before is removed again.
 *
 * @throws CommandError `SYSTEM_ERROR` when the file cannot be made or written; what the stream fails with.
 */
export async function writeNewFile(
  path: string,
  content: ReadableStream<Uint8Array>,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const { file, isNew } = await openForWriting(path, error => failed(`cannot create file ${path}`, error))
  try {
    for await (const bytes of content.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal }))
      await file.writeFile(bytes)
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    if (isNew) await unlink(path).catch(() => undefined)
    throw error instanceof Error && 'errno' in error ? failed(`cannot write file ${path}`, error) : error
  }
}

function failed(line: string, cause: unknown): CommandError {
  return new CommandError('SYSTEM_ERROR', [line], { cause })
}
