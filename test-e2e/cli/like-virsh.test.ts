import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownDifferences } from './known-differences.ts'
import { runGw, runVirsh, type Session } from './programs.ts'

const folder = new URL('../../packages/cli/test/fixtures/sessions/', import.meta.url)
const recorded = readdirSync(folder).flatMap(
  file => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as RecordedSession[],
)
const live = ['hostname', 'pwd', 'hostname extra', 'pwd; cd /usr; pwd'].map(command => ({
  args: ['-c', 'test:///default', command],
}))

interface RecordedSession extends Session {
  readonly code: number
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

function titled<S extends Session>(session: S): S & { readonly title: string } {
  return { ...session, title: session.args.join(' ') }
}

describe('the recorded sessions are those of the virsh of this machine', () => {
  it.concurrent.each(recorded.map(titled))('$title', async ({ code, stdout, stderr, ...session }) => {
    expect(await runVirsh(session)).toEqual({ code, stdout: stdout.join('\n'), stderr: stderr.join('\n') })
  })
})

describe('gw does what virsh does', () => {
  it.concurrent.each(recorded.map(titled))('$title', async ({ code, stdout, stderr, ...session }) => {
    expect(await runGw(session)).toEqual({ code, stdout: stdout.join('\n'), stderr: stderr.join('\n') })
  })

  it.concurrent.each(live.map(titled))('$title', async session => {
    expect(await runGw(session)).toEqual(await runVirsh(session))
  })
})

describe('the known differences', () => {
  const sessions = knownDifferences.flatMap(({ title, sessions }) =>
    sessions.map(session => ({ ...session, title })),
  )

  it.concurrent.each(sessions)('$title: $args', async session => {
    expect(await runGw(session)).not.toEqual(await runVirsh(session))
  })

  it('are at most five', () => {
    expect(knownDifferences.length).toBeLessThanOrEqual(5)
  })

  it('are those that docs/cli.md explains', () => {
    const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8')
    const section = /\n## Differences from virsh\n(.*?)(?:\n## |$)/s.exec(page)?.[1] ?? ''
    const titles = Array.from(section.matchAll(/^- \*\*(.+?)\.\*\*/gm), ([, title]) => title)
    expect(titles).toEqual(knownDifferences.map(({ title }) => title))
  })
})
