import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withMockHost } from './mock-host/mock-host.ts'
import { readSessions } from './read-sessions.ts'
import { runGw } from './run-gw.ts'

beforeEach(() => void vi.stubEnv('TZ', 'UTC'))
afterEach(() => void vi.unstubAllEnvs())

describe.each(readSessions('host-sessions'))('like virsh on a real libvirtd: %s', (_, sessions) => {
  it.each(sessions)('$title', async ({ args, expected }) => {
    expect(await runGw(['-c', 'test:///default', ...args], withMockHost())).toEqual(expected)
  })
})
