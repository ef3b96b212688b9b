import { lookup } from 'node:dns/promises'
import { isIPv4, isIPv6, type Socket } from 'node:net'
import { VimTransportError } from '../errors.ts'
import { authorityOf, type Endpoint, type Proxy } from './endpoint.ts'
import { describeNetworkError } from './network-error.ts'
import { readUntil } from './read-until.ts'

/**
 * Asks a SOCKS proxy for a connection. SOCKS 4 resolves the server's name here, 4a and 5 leave it to the proxy.
 *
 * @throws VimTransportError `proxy` when it refuses, `unknown-host` for a name that SOCKS 4 cannot resolve
 */
export function openSocksTunnel(socket: Socket, target: Endpoint, proxy: Proxy): Promise<void> {
  return proxy.type === 'socks5' ? openSocks5(socket, target, proxy) : openSocks4(socket, target, proxy)
}

async function openSocks4(socket: Socket, target: Endpoint, proxy: Proxy): Promise<void> {
  const byName = proxy.type === 'socks4a' && !isIPv4(target.host)
  const address = byName ? '0.0.0.1' : await resolveIpv4(target.host)
  const name = byName ? Buffer.from(`${target.host}\0`) : Buffer.alloc(0)
  const user = Buffer.from([0])
  socket.write(Buffer.concat([Buffer.from([4, 1]), portBytes(target.port), ipv4Bytes(address), user, name]))
  const [, status] = await readUntil(socket, authorityOf(proxy), bytes => (bytes.length < 8 ? undefined : 8))
  if (status !== 90) throw refusal(proxy, `status ${String(status)}`)
}

async function openSocks5(socket: Socket, target: Endpoint, proxy: Proxy): Promise<void> {
  const where = authorityOf(proxy)
  socket.write(Buffer.from([5, 1, 0]))
  const [version, method] = await readUntil(socket, where, bytes => (bytes.length < 2 ? undefined : 2))
  if (version !== 5) throw refusal(proxy, 'it does not speak SOCKS 5')
  if (method !== 0) throw refusal(proxy, 'it wants a user name and a password')
  socket.write(Buffer.concat([Buffer.from([5, 1, 0]), addressBytes(target.host), portBytes(target.port)]))
  const [, status] = await readUntil(socket, where, answerLength)
  if (status !== 0) throw refusal(proxy, `status ${String(status)}`)
}

/** How long an answer of SOCKS 5 is: it ends in an address of one of three kinds, and a port. */
function answerLength(bytes: Buffer): number | undefined {
  const [, , , kind, nameLength = 0] = bytes
  if (bytes.length < 5) return undefined
  const address = kind === 1 ? 4 : kind === 4 ? 16 : nameLength + 1
  return bytes.length < address + 6 ? undefined : address + 6
}

function addressBytes(host: string): Buffer {
  if (isIPv4(host)) return Buffer.concat([Buffer.from([1]), ipv4Bytes(host)])
  if (isIPv6(host)) return Buffer.concat([Buffer.from([4]), ipv6Bytes(host)])
  const name = Buffer.from(host)
  return Buffer.concat([Buffer.from([3, name.length]), name])
}

function ipv4Bytes(address: string): Buffer {
  return Buffer.from(address.split('.').map(Number))
}

function ipv6Bytes(address: string): Buffer {
  const plain = new URL(`http://[${address.split('%', 1)[0] ?? ''}]/`).hostname.slice(1, -1)
  const [head = '', tail] = plain.split('::')
  const groups = (text: string) =>
    text === '' ? [] : text.split(':').map(group => Number.parseInt(group, 16))
  const front = groups(head)
  const back = groups(tail ?? '')
  const all = [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back]
  return Buffer.from(all.flatMap(group => [group >> 8, group & 0xff]))
}

function portBytes(port: number): Buffer {
  return Buffer.from([port >> 8, port & 0xff])
}

async function resolveIpv4(host: string): Promise<string> {
  try {
    return (await lookup(host, { family: 4 })).address
  } catch (error) {
    throw describeNetworkError(error as Error, host)
  }
}

function refusal(proxy: Proxy, reason: string): VimTransportError {
  return new VimTransportError('proxy', `the proxy ${authorityOf(proxy)} gives no connection: ${reason}`)
}
