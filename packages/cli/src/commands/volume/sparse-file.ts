import type { StreamChunk } from '@guestwork/core'
import { systemError } from '@guestwork/util/node'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { CommandError } from '../../output/command-error.ts'
import { openForWriting } from '../../output/open-for-writing.ts'

/** How much of a file is read at once; a piece of this size that is all zeros becomes a hole. */
const pieceBytes = 64 * 1024

/**
 * A sink that writes a file; holes take no space where the file system can do that. A file that was not there before is
 * removed again when the sink is aborted, or fails with a CommandError because the file cannot be written.
 *
 * @throws CommandError `SYSTEM_ERROR` when the file cannot be made.
 */
export async function sparseSink(path: string): Promise<WritableStream<StreamChunk>> {
  const { file, isNew } = await openForWriting(
    path,
    cause => new CommandError('SYSTEM_ERROR', [`cannot create ${path}`], { cause }),
  )
  let position = 0
  const discard = async () => {
    await file.close().catch(() => undefined)
    if (isNew) await unlink(path).catch(() => undefined)
  }
  const orDiscard = async (work: Promise<void>) => {
    try {
      await work
    } catch (cause) {
      await discard()
      throw new CommandError('SYSTEM_ERROR', [systemError(`cannot write ${path}`, cause).message], { cause })
    }
  }
  return new WritableStream<StreamChunk>({
    async write(chunk) {
      if ('hole' in chunk) position += Number(chunk.hole)
      else {
        await orDiscard(writeAt(file, chunk, position))
        position += chunk.length
      }
    },
    close: () => orDiscard(file.truncate(position).then(() => file.close())),
    abort: discard,
  })
}

/** Writes all of the bytes; the system may take fewer at once. */
async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;)
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
}

/** The bytes of a file. */
export async function fileSource(path: string): Promise<ReadableStream<Uint8Array>> {
  return source(await openForReading(path), path, bytes => bytes)
}

/** The bytes of a file, with holes in place of its long stretches of zeros. */
export async function sparseSource(path: string): Promise<ReadableStream<StreamChunk>> {
  const isHole = (bytes: Uint8Array) => bytes.length === pieceBytes && bytes.every(byte => byte === 0)
  return source<StreamChunk>(await openForReading(path), path, bytes =>
    isHole(bytes) ? { hole: BigInt(bytes.length) } : bytes,
  )
}

function source<C>(file: FileHandle, path: string, toChunk: (bytes: Uint8Array) => C): ReadableStream<C> {
  return new ReadableStream<C>(
    {
      async pull(controller) {
        const { bytesRead, buffer } = await readPiece(file, path)
        if (bytesRead > 0) return controller.enqueue(toChunk(buffer.subarray(0, bytesRead)))
        await file.close()
        controller.close()
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  )
}

/** A folder can be opened as a file is, but not read. */
async function readPiece(file: FileHandle, path: string) {
  try {
    return await file.read(new Uint8Array(pieceBytes), 0, pieceBytes)
  } catch (cause) {
    await file.close().catch(() => undefined)
    throw new CommandError('SYSTEM_ERROR', [systemError(`cannot read ${path}`, cause).message], { cause })
  }
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (cause) {
    throw new CommandError('SYSTEM_ERROR', [`cannot read ${path}`], { cause })
  }
}
