import type { Socket } from 'node:net'
import { VimTransportError } from '../errors.ts'
import { authorityOf, type Endpoint, type Proxy } from './endpoint.ts'
import { readUntil } from './read-until.ts'

const maximumHeader = 16_384

/**
 * Asks an HTTP proxy for a tunnel (`CONNECT`).
 *
 * @throws VimTransportError `proxy` when it refuses
 */
export async function openTunnel(socket: Socket, target: Endpoint, proxy: Proxy): Promise<void> {
  const authority = authorityOf(target)
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`)
  const header = await readUntil(socket, authorityOf(proxy), bytes => {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0 && bytes.length > maximumHeader) throw refusal(proxy, 'its answer is too long')
    return end < 0 ? undefined : end + 4
  })
  const [, status = ''] = /^HTTP\/1\.[01] (\d{3})/.exec(header.toString('latin1')) ?? []
  if (!status.startsWith('2')) throw refusal(proxy, status === '' ? 'it speaks no HTTP' : `status ${status}`)
}

function refusal(proxy: Proxy, reason: string): VimTransportError {
  return new VimTransportError('proxy', `the proxy ${authorityOf(proxy)} gives no connection: ${reason}`)
}
