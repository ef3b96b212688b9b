import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Proxy } from '../../../src/vim/index.ts'

/** A proxy for one test, and what clients asked it for. */
export interface ProxyServer {
  /** How clients reach it. */
  readonly proxy: Proxy
  /** The addresses, as the clients named them. */
  readonly asked: string[]
}

/** How a proxy is spoken to: takes what has come and gives the target once it is known. */
type Handshake = (
  bytes: Buffer,
  socket: Socket,
) => { readonly target: string; readonly answer: Buffer } | undefined

/** Starts a proxy that passes every connection on to a port of 127.0.0.1; with `refuses` it gives none. */
export async function startProxy(type: Proxy['type'], port: number, refuses = false): Promise<ProxyServer> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    let bytes = Buffer.alloc(0)
    const read = (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      const request = handshakes[type](bytes, socket)
      if (request === undefined) {
        if (greets(type, bytes)) bytes = Buffer.alloc(0)
        return
      }
      socket.off('data', read)
      asked.push(request.target)
      if (refuses) socket.end(refusals[type])
      else passOn(socket, port, request.answer)
    }
    socket.on('data', read)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address() as AddressInfo
  return { proxy: { type, host: '127.0.0.1', port: address.port }, asked }
}

/** SOCKS 5 has a greeting before the request. */
function greets(type: Proxy['type'], bytes: Buffer): boolean {
  return type === 'socks5' && bytes.length === 3 && bytes[1] === 1
}

function passOn(socket: Socket, port: number, answer: Buffer): void {
  const target = connect(port, '127.0.0.1', () => {
    socket.write(answer)
    socket.pipe(target).pipe(socket)
  })
  target.on('error', () => socket.destroy())
  socket.on('close', () => target.destroy())
}

const refusals: Readonly<Record<Proxy['type'], Buffer>> = {
  http: Buffer.from('HTTP/1.1 403 Forbidden\r\n\r\n'),
  socks4: Buffer.from([0, 91, 0, 0, 0, 0, 0, 0]),
  socks4a: Buffer.from([0, 91, 0, 0, 0, 0, 0, 0]),
  socks5: Buffer.from([5, 2, 0, 1, 0, 0, 0, 0, 0, 0]),
}

const socks4: Handshake = bytes => {
  const userEnd = bytes.indexOf(0, 8)
  if (bytes.length < 9 || userEnd < 0) return undefined
  const byName = bytes.subarray(4, 7).every(byte => byte === 0)
  const nameEnd = bytes.indexOf(0, userEnd + 1)
  if (byName && nameEnd < 0) return undefined
  const host = byName ? bytes.toString('utf8', userEnd + 1, nameEnd) : [...bytes.subarray(4, 8)].join('.')
  return {
    target: `${host}:${String(bytes.readUInt16BE(2))}`,
    answer: Buffer.from([0, 90, 0, 0, 0, 0, 0, 0]),
  }
}

const handshakes: Readonly<Record<Proxy['type'], Handshake>> = {
  http: bytes => {
    const [, target] = /^CONNECT (\S+) HTTP\/1\.1\r\n[^]*\r\n\r\n$/.exec(bytes.toString('latin1')) ?? []
    const answer = Buffer.from('HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n')
    return target === undefined ? undefined : { target, answer }
  },
  socks4,
  socks4a: socks4,
  socks5: (bytes, socket) => {
    if (greets('socks5', bytes)) {
      socket.write(Buffer.from([5, 0]))
      return undefined
    }
    if (bytes.length < 7 || bytes[1] !== 1) return undefined
    const kind = bytes[3]
    const addressEnd = kind === 1 ? 8 : kind === 4 ? 20 : 5 + (bytes[4] ?? 0)
    if (bytes.length < addressEnd + 2) return undefined
    const host =
      kind === 1
        ? [...bytes.subarray(4, 8)].join('.')
        : kind === 4
          ? bytes.toString('hex', 4, 20)
          : bytes.toString('utf8', 5, addressEnd)
    return {
      target: `${host}:${String(bytes.readUInt16BE(addressEnd))}`,
      answer: Buffer.from([5, 0, 0, 3, 1, 97, 0, 80]),
    }
  },
}
