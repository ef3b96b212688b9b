import type { DuplexStream } from '@guestwork/core'
import { within } from './eventually.ts'
import { UnmetExpectation } from './expectation.ts'

/** A step of a talk: what must be heard, and what is said then. */
export interface Turn {
  /** Text that must come, after whatever else comes. */
  readonly hear: string
  /** Text to type when it has come. */
  readonly say?: string
}

/** Talks to a guest on its console. Fails when it does not answer within `patience` milliseconds. */
export async function converse(
  stream: DuplexStream,
  turns: readonly Turn[],
  patience: number,
): Promise<void> {
  const reader = stream.readable.getReader()
  const writer = stream.writable.getWriter()
  try {
    for (const { hear, say } of turns) {
      await within(hearText(reader, hear), `'${hear}' on the console`, patience)
      if (say !== undefined) await within(writer.write(new TextEncoder().encode(say)), 'a write', patience)
    }
  } finally {
    reader.releaseLock()
    writer.releaseLock()
  }
}

/** Reads until the stream ends, however it does. */
export async function readToEnd({ readable }: DuplexStream): Promise<void> {
  const reader = readable.getReader()
  try {
    while (!(await reader.read()).done);
  } catch {
    return
  }
}

async function hearText(reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<void> {
  const decoder = new TextDecoder()
  let heard = ''
  while (!heard.includes(wanted)) {
    const { value } = await reader.read()
    if (value === undefined) {
      throw new UnmetExpectation(`expected '${wanted}' on the console, heard '${heard}' until it ended`)
    }
    heard += decoder.decode(value, { stream: true })
  }
}
