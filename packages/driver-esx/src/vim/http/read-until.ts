import type { Socket } from 'node:net'
import { VimTransportError } from '../errors.ts'
import { describeNetworkError } from './network-error.ts'

/**
 * Reads from a socket until enough has come; what came beyond it stays to be read.
 *
 * @param where - who is at the other end, for errors
 * @param enough - how many of the bytes so far are wanted; undefined while more are needed. What it throws is thrown
 * @throws VimTransportError `unreachable` when the connection ends before
 */
export function readUntil(
  socket: Socket,
  where: string,
  enough: (bytes: Buffer) => number | undefined,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let bytes = Buffer.alloc(0)
    const stop = () => {
      socket.pause()
      socket.off('data', read).off('error', fail).off('close', closed)
    }
    const fail = (error: Error) => {
      stop()
      reject(describeNetworkError(error, where))
    }
    const closed = () => fail(new VimTransportError('unreachable', `${where} closed the connection`))
    const read = (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      try {
        const length = enough(bytes)
        if (length === undefined) return
        stop()
        if (bytes.length > length) socket.unshift(bytes.subarray(length))
        resolve(bytes.subarray(0, length))
      } catch (error) {
        stop()
        fail(error as Error)
      }
    }
    socket.on('data', read).on('error', fail).on('close', closed)
    socket.resume()
  })
}
