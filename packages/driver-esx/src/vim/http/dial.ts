import { connect as connectTcp, type Socket } from 'node:net'
import { describeNetworkError } from './network-error.ts'
import { authorityOf, type Endpoint } from './endpoint.ts'
import { openTunnel } from './proxy-tunnel.ts'
import { openSocksTunnel } from './socks-tunnel.ts'
import { secure } from './secure.ts'

/**
 * Opens a connection to a server, through its proxy, and over TLS with a certificate that holds.
 *
 * @param signal - gives up
 * @throws VimTransportError `unknown-host`, `unreachable`, `proxy`, `certificate` or `fingerprint`; the signal's reason
 */
export async function dial(endpoint: Endpoint, signal: AbortSignal): Promise<Socket> {
  const { proxy } = endpoint
  const socket = await open(proxy ?? endpoint, signal)
  const destroy = () => socket.destroy()
  signal.addEventListener('abort', destroy, { once: true })
  try {
    if (proxy !== undefined && (proxy.type !== 'http' || endpoint.secure)) {
      await (proxy.type === 'http' ? openTunnel : openSocksTunnel)(socket, endpoint, proxy)
    }
    // A socket that was read from by hand is paused, and HTTP would wait for ever.
    return endpoint.secure ? await secure(socket, endpoint) : socket.resume()
  } catch (error) {
    socket.destroy()
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', destroy)
  }
}

function open(
  target: { readonly host: string; readonly port: number },
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const socket = connectTcp({ host: target.host, port: target.port, noDelay: true, keepAlive: true })
    const abort = () => {
      socket.destroy()
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', abort, { once: true })
    socket.once('connect', () => {
      signal.removeEventListener('abort', abort)
      socket.removeAllListeners('error')
      resolve(socket)
    })
    socket.once('error', error => {
      signal.removeEventListener('abort', abort)
      reject(describeNetworkError(error, authorityOf(target)))
    })
  })
}
