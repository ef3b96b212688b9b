import { connect, type Socket } from 'node:net'
import { checkUnixSocketPath, systemError } from '@guestwork/util/node'

/**
 * Connects to the Unix socket of a monitor.
 *
 * @throws VirtError `SYSTEM_ERROR` when nobody listens there or the path is too long.
 */
export function dialMonitor(path: string): Promise<Socket> {
  checkUnixSocketPath(path)
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    const onError = (cause: unknown): void => {
      reject(systemError(`failed to connect to monitor socket '${path}'`, cause, { domain: 'QEMU' }))
    }
    socket.once('error', onError)
    socket.once('connect', () => {
      socket.removeListener('error', onError)
      resolve(socket)
    })
  })
}
