import { VirtError } from '@guestwork/util'
import type { Proxy } from './vim/index.ts'

const types: ReadonlyMap<string, Proxy['type']> = new Map([
  ['http', 'http'],
  ['socks', 'socks5'],
  ['socks4', 'socks4'],
  ['socks4a', 'socks4a'],
  ['socks5', 'socks5'],
])
const defaultPort = 1080
const shape = /^(?:([^:/]*):\/\/)?(\[[^\]]*\]|[^:]*)(?::(.*))?$/

/**
 * Reads the parameter `proxy=[type://]host[:port]`.
 *
 * @throws VirtError `INVALID_ARG`
 */
export function parseProxy(text: string): Proxy {
  const [, typeName = 'http', host = '', portText] = shape.exec(text) ?? []
  const type = types.get(typeName.toLowerCase())
  if (type === undefined) {
    throw invalid(`has unexpected type '${typeName}' (should be http, socks, socks4, socks4a or socks5)`)
  }
  if (host === '' || host.includes('/')) throw invalid(`has no host in '${text}'`)
  const port = portText === undefined ? defaultPort : Number(portText)
  if (!/^\d+$/.test(portText ?? '0') || port < 1 || port > 65_535) {
    throw invalid(`has unexpected port '${portText ?? ''}' (should be 1 to 65535)`)
  }
  return { type, host: host.replace(/^\[(.*)\]$/, '$1'), port }
}

function invalid(problem: string): VirtError {
  return new VirtError('INVALID_ARG', `Query parameter 'proxy' ${problem}`, { domain: 'ESX' })
}
