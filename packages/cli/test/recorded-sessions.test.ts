import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runGw } from './run-gw.ts'

interface Recorded {
  readonly args: readonly string[]
  readonly code: number
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

const folder = new URL('fixtures/sessions/', import.meta.url)
const topics = readdirSync(folder).map(file => file.replace('.json', ''))

describe.each(topics)('like virsh: %s', topic => {
  const sessions = JSON.parse(readFileSync(new URL(`${topic}.json`, folder), 'utf8')) as Recorded[]

  it.each(sessions.map(session => ({ ...session, title: session.args.join(' ') })))(
    '$title',
    async ({ args, code, stdout, stderr }) => {
      const expected = { code, stdout: stdout.join('\n'), stderr: stderr.join('\n') }
      expect(await runGw(args)).toEqual(expected)
    },
  )
})
