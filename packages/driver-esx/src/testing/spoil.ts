import type { ServerResponse } from 'node:http'
import type { Spoiling } from './interference.ts'

const chunkSize = 65_536

/** Sends something else in the place of an answer. */
export async function spoil(response: ServerResponse, answer: string, spoiling: Spoiling): Promise<void> {
  const headers = { 'content-type': 'text/xml; charset=utf-8' }
  if (spoiling.kind === 'hang-up') {
    response.destroy()
  } else if (spoiling.kind === 'text') {
    response.writeHead(200, headers).end(spoiling.text)
  } else if (spoiling.kind === 'cut') {
    const bytes = Buffer.from(answer)
    response.writeHead(200, { ...headers, 'content-length': bytes.length })
    await new Promise(resolve => response.write(bytes.subarray(0, bytes.length >> 1), resolve))
    response.destroy()
  } else {
    response.writeHead(200, { ...headers, 'content-length': spoiling.bytes })
    await sendGarbage(response, spoiling.bytes, spoiling.looksLikeXml ? '<?xml version="1.0"?><a>' : '\u0001')
  }
}

async function sendGarbage(response: ServerResponse, bytes: number, opening: string): Promise<void> {
  const filling = Buffer.alloc(chunkSize, 'garbage & ')
  response.write(opening)
  for (let left = bytes - opening.length; left > 0 && !response.destroyed; left -= chunkSize) {
    await new Promise(resolve => response.write(filling.subarray(0, Math.min(left, chunkSize)), resolve))
  }
  response.end()
}
