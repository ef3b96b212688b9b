import { rename } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { VirtError } from '@guestwork/util'
import { checkUnixSocketPath, systemError } from '@guestwork/util/node'
import { isRecord } from '../qmp/value.ts'

/** A Unix socket that listens already, for a QEMU that has yet to be started. */
export interface MonitorSocket {
  /** The descriptor, for QEMU to inherit. */
  readonly descriptor: number
  /** Closes our copy. The socket goes on listening if QEMU has inherited it. */
  close(): Promise<void>
}

/**
 * Makes the monitor's socket before QEMU is there. We can connect at once and need not wait for QEMU to make it, and
 * while anybody can connect, the QEMU that inherited it is alive.
 *
 * @throws VirtError `SYSTEM_ERROR` when the path is too long or cannot be used.
 */
export async function listenForMonitor(path: string): Promise<MonitorSocket> {
  checkUnixSocketPath(path)
  // Closing a server removes the path that it was opened with, so it gets its lasting name afterwards.
  const temporary = checkUnixSocketPath(`${path}~`)
  const server = createServer(connection => connection.destroy())
  try {
    await listen(server, temporary)
    await rename(temporary, path)
  } catch (error) {
    server.close()
    throw systemError(`cannot listen on the monitor socket '${path}'`, error, {
      domain: 'QEMU',
      details: { path },
    })
  }
  return {
    descriptor: descriptorOf(server),
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
}

/** Node shows the descriptor of a listening socket only on its handle. */
function descriptorOf(server: Server): number {
  const handle: unknown = Reflect.get(server, '_handle')
  if (isRecord(handle) && typeof handle['fd'] === 'number' && handle['fd'] >= 0) return handle['fd']
  throw new VirtError('INTERNAL_ERROR', 'this version of Node does not show the descriptor of a socket', {
    domain: 'QEMU',
  })
}
