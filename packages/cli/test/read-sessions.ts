import { readdirSync, readFileSync } from 'node:fs'
import type { Session } from './run-gw.ts'

/** What virsh did with a command line. */
export interface RecordedSession {
  readonly title: string
  readonly args: readonly string[]
  readonly expected: Session
}

interface WrittenSession {
  readonly args: readonly string[]
  readonly code: number
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

/** The sessions in a folder of fixtures, as `record.mjs` wrote them, by topic. */
export function readSessions(name: string): readonly (readonly [topic: string, RecordedSession[]])[] {
  const folder = new URL(`fixtures/${name}/`, import.meta.url)
  return readdirSync(folder).map(file => {
    const sessions = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WrittenSession[]
    return [file.replace('.json', ''), sessions.map(readSession)]
  })
}

function readSession({ args, code, stdout, stderr }: WrittenSession): RecordedSession {
  const expected = { code, stdout: stdout.join('\n'), stderr: stderr.join('\n') }
  return { title: args.join(' '), args, expected }
}
