import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withMockHost } from './mock-host/mock-host.ts'
import { runGw } from './run-gw.ts'

interface Recorded {
  readonly args: readonly string[]
  readonly code: number
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

const folder = new URL('fixtures/host-sessions/', import.meta.url)
const topics = readdirSync(folder).map(file => file.replace('.json', ''))

beforeEach(() => void vi.stubEnv('TZ', 'UTC'))
afterEach(() => void vi.unstubAllEnvs())

describe.each(topics)('like virsh on a real libvirtd: %s', topic => {
  const sessions = JSON.parse(readFileSync(new URL(`${topic}.json`, folder), 'utf8')) as Recorded[]

  it.each(sessions.map(session => ({ ...session, title: session.args.join(' ') })))(
    '$title',
    async ({ args, code, stdout, stderr }) => {
      const expected = { code, stdout: stdout.join('\n'), stderr: stderr.join('\n') }
      expect(await runGw(['-c', 'test:///default', ...args], withMockHost())).toEqual(expected)
    },
  )
})
