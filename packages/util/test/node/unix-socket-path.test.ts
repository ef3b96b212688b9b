import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkUnixSocketPath, unixSocketPathLimit } from '../../src/node/unix-socket-path.ts'
import { temporaryFolder } from './temporary-folder.ts'

it('accepts a path of exactly the limit, counted in bytes', () => {
  const path = `/${'ü'.repeat((unixSocketPathLimit - 1) / 2)}`
  expect(checkUnixSocketPath(path)).toBe(path)
})

it('refuses a longer one with its length and the limit', () => {
  const path = `/${'ü'.repeat((unixSocketPathLimit - 1) / 2)}x`
  expect(() => checkUnixSocketPath(path)).toThrow(
    expect.objectContaining({
      code: 'SYSTEM_ERROR',
      message: `Path ${path} too long for unix socket: it has ${String(unixSocketPathLimit + 1)} bytes, the limit is ${String(unixSocketPathLimit)}`,
      details: { path, bytes: unixSocketPathLimit + 1, limit: unixSocketPathLimit, errno: 'ENAMETOOLONG' },
    }),
  )
})

it.each(['', 'a\0b'])('refuses %j', path => {
  expect(() => checkUnixSocketPath(path)).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
})

it.skipIf(process.platform === 'win32')(
  'has the limit of this system (not on Windows, whose sockets are pipes)',
  async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'x'.repeat(unixSocketPathLimit - folder.length - 1))
    const server = createServer().listen(checkUnixSocketPath(path))
    await once(server, 'listening')
    await new Promise(resolve => server.close(resolve))
  },
)
