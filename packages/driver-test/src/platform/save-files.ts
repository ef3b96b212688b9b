import { VirtError } from '@guestwork/util'

/** The files of saved guests and memory dumps, where there are files. */
export interface SaveFiles {
  /**
   * The path from the root, for messages and for use.
   *
   * @param path - from the root or from the working directory
   */
  absolutePath(path: string): string
  /**
   * Reads a file.
   *
   * @throws VirtError `SYSTEM_ERROR` that begins with `message`, also when the file has more than `maximumBytes`.
   */
  read(path: string, maximumBytes: number, message: string): Promise<Uint8Array>
  /**
   * Writes a file for its owner alone, the whole or nothing.
   *
   * @throws VirtError `SYSTEM_ERROR` that begins with `message`.
   */
  write(path: string, content: Uint8Array, message: string): Promise<void>
}

/** What stands in for files where there are none: every use fails. */
export const noFiles: SaveFiles = {
  absolutePath: path => path,
  read: (_path, _maximumBytes, message) => Promise.reject(unavailable(message)),
  write: (_path, _content, message) => Promise.reject(unavailable(message)),
}

function unavailable(message: string): VirtError {
  return new VirtError('OPERATION_UNSUPPORTED', `${message}: there are no files in a browser`, {
    domain: 'TEST',
  })
}
