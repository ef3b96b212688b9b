import type { IncomingMessage } from 'node:http'
import { VimTransportError } from '../errors.ts'

const firstOfXml = /^(?:\xEF\xBB\xBF)?\s*</

/**
 * Reads the text of an answer that is XML, and stops as soon as it can be none.
 *
 * @param limit - most bytes
 * @throws VimTransportError `cut`, `too-large` or `not-soap`
 */
export async function readBody(response: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      if (length === 0 && !firstOfXml.test(chunk.toString('latin1', 0, 64))) {
        throw new VimTransportError('not-soap', 'the answer is no XML')
      }
      length += chunk.length
      if (length > limit) throw tooLarge(limit)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof VimTransportError) throw error
    throw cut(length, error)
  }
  if (!response.complete) throw cut(length)
  return decodeText(Buffer.concat(chunks, length))
}

function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new VimTransportError('not-soap', 'the answer is not UTF-8', error)
  }
}

function tooLarge(limit: number): VimTransportError {
  return new VimTransportError('too-large', `the answer is larger than ${String(limit)} bytes`)
}

function cut(length: number, cause?: unknown): VimTransportError {
  return new VimTransportError('cut', `the answer ended early, after ${String(length)} bytes`, cause)
}
