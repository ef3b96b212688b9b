import { constants, openSync } from 'node:fs'
import { ReadStream } from 'node:tty'
import { errnoOf, systemError } from '@guestwork/util/node'

/** The host's end of a serial port, as a pair of streams. */
export interface Terminal {
  /** What the guest writes. Ends when the guest does, or when the terminal is closed. */
  readonly readable: ReadableStream<Uint8Array>
  /** What the guest reads. A write settles once the terminal has taken it. */
  readonly writable: WritableStream<Uint8Array>
  /** Resolves, never rejects, when both have ended, whoever ended them. */
  readonly closed: Promise<void>
  /** Ends both. Again: nothing happens. */
  readonly close: () => void
}

/**
 * Opens a pseudo terminal that QEMU made.
 *
 * @throws VirtError `SYSTEM_ERROR` when it cannot be opened.
 */
export function openTerminal(path: string): Terminal {
  const device = openDevice(path)
  return {
    readable: readableOf(device),
    writable: writableOf(device),
    closed: new Promise(resolve => device.once('close', resolve)),
    close: () => {
      device.destroy()
    },
  }
}

/** The stream owns the descriptor and closes it. */
function openDevice(path: string): ReadStream {
  try {
    return new ReadStream(openSync(path, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK))
  } catch (error) {
    throw systemError(`unable to open '${path}'`, error, { domain: 'QEMU', details: { path } })
  }
}

function readableOf(device: ReadStream): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      device.on('data', (chunk: Uint8Array) => {
        controller.enqueue(chunk)
        if ((controller.desiredSize ?? 0) <= 0) device.pause()
      })
      device.on('error', error => {
        // The terminal hangs up when QEMU ends.
        if (errnoOf(error) !== 'EIO') controller.error(error)
      })
      device.once('close', () => {
        closeQuietly(controller)
      })
    },
    pull() {
      device.resume()
    },
    cancel() {
      device.destroy()
    },
  })
}

function closeQuietly(controller: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    controller.close()
  } catch {
    return
  }
}

function writableOf(device: ReadStream): WritableStream<Uint8Array> {
  return new WritableStream<Uint8Array>({
    write: chunk =>
      new Promise((resolve, reject) => {
        device.write(chunk, error => {
          if (error === null || error === undefined) resolve()
          else reject(error)
        })
      }),
    abort() {
      device.destroy()
    },
  })
}
