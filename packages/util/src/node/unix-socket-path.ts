import { VirtError } from '@guestwork/util'

/** How many bytes the path of a Unix socket may have on this system, without the NUL at its end (`sun_path`). */
export const unixSocketPathLimit = process.platform === 'linux' ? 107 : 103

/**
 * Makes sure that a path can name a Unix socket; the system would cut it off or fail with a puzzling message.
 *
 * @returns The path.
 * @throws VirtError `SYSTEM_ERROR` when it is too long, with `path`, `bytes` and `limit` in the details; `INVALID_ARG`
 * when it is empty or holds a NUL character.
 */
export function checkUnixSocketPath(path: string): string {
  if (path === '' || path.includes('\0')) {
    throw new VirtError(
      'INVALID_ARG',
      `Path ${JSON.stringify(path)} for unix socket is empty or holds a NUL character`,
    )
  }
  const bytes = new TextEncoder().encode(path).length
  if (bytes <= unixSocketPathLimit) return path
  throw new VirtError(
    'SYSTEM_ERROR',
    `Path ${path} too long for unix socket: it has ${String(bytes)} bytes, the limit is ${String(unixSocketPathLimit)}`,
    { details: { path, bytes, limit: unixSocketPathLimit, errno: 'ENAMETOOLONG' } },
  )
}
