import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { commandGroups } from '../../src/commands/catalog.ts'
import type { Command, CommandCall, ConnectedCall } from '../../src/commands/command.ts'
import type { Output } from '../../src/output/output.ts'
import { runGw } from '../run-gw.ts'

interface Recorded {
  readonly args: readonly string[]
}

/** A line of the table in docs/cli.md. */
interface Documented {
  readonly names: readonly string[]
  readonly members: ReadonlySet<string>
  /** Whether it may have members of all names. */
  readonly open: boolean
}

const page = readFileSync(new URL('../../../../docs/cli.md', import.meta.url), 'utf8')
const section = /\n## JSON\n(.*?)\n## /s.exec(page)?.[1] ?? ''
const cells = Array.from(
  section.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm),
  ([, left = '', right = '']) => [left, right] as const,
)
const objects = new Map(
  cells.filter(([left]) => /^_\w+_$/.test(left)).map(([name, members]) => [name, coded(members)]),
)
const identities = [...objects.values()].flat()
const rows = cells
  .filter(([left]) => left.startsWith('`'))
  .map(([left, right]) => documented(coded(left), right))

function coded(text: string): string[] {
  return Array.from(text.matchAll(/`([^`]+)`/g), ([, word = '']) => word)
}

/** What stands between `_` is an object, any object, or something whose members are not told one by one. */
function documented(names: readonly string[], answer: string): Documented {
  const mentioned = answer.match(/_[a-z ]+_/g) ?? []
  const told = mentioned.map(name => (name === '_the object_' ? identities : (objects.get(name) ?? [])))
  return {
    names,
    members: new Set([...coded(answer), ...told.flat()]),
    open: told.some(members => members.length === 0),
  }
}

/** The line of a command; its own goes before one with a star. */
function rowOf(command: string): Documented | undefined {
  const matches = (name: string) => new RegExp(`^${name.replaceAll('*', '.+')}$`).test(command)
  return rows.find(({ names }) => names.includes(command)) ?? rows.find(({ names }) => names.some(matches))
}

/** The members of the answers that recorded sessions get, by command. */
const seen = new Map<string, Set<string>>()

function note(name: string, value: unknown): void {
  const members = seen.get(name) ?? new Set<string>()
  seen.set(name, members)
  for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (typeof each === 'object' && each !== null) Object.keys(each).forEach(member => members.add(member))
  }
}

/** A command that answers as before, and is listened to. */
function overheard(name: string, command: Command): Command {
  const hear = (output: Output): Output => ({
    ...output,
    result(value) {
      note(name, value)
      output.result(value)
    },
  })
  const overhear = <C extends { readonly output: Output }>(call: C): C => ({
    ...call,
    output: hear(call.output),
  })
  return command.needs === 'nothing'
    ? { ...command, run: (call: CommandCall<never>) => command.run(overhear(call)) }
    : { ...command, run: (call: ConnectedCall<never>) => command.run(overhear(call)) }
}

beforeAll(async () => {
  for (const row of commandGroups.flatMap(({ commands }) => commands)) {
    const { name, load } = row
    Object.assign(row, { load: async () => overheard(name, await load()) })
  }
  const folder = new URL('../fixtures/sessions/', import.meta.url)
  const sessions = readdirSync(folder).flatMap(
    file => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Recorded[],
  )
  for (const { args } of sessions.filter(({ args: words }) => !words.join(' ').includes('--timeout')))
    await runGw(['--json', ...args])
}, 120_000)

describe('the table of JSON in docs/cli.md', () => {
  it('names commands that there are', () => {
    const known = commandGroups.flatMap(({ commands }) => commands.map(({ name }) => name))
    const named = rows.flatMap(({ names }) => names.map(name => name.replace(/ --.*/, '')))
    expect(named.filter(name => !name.includes('*') && !known.includes(name))).toEqual([])
    expect(named.length).toBeGreaterThan(100)
  })

  it('tells every member that answers have in the recorded sessions', () => {
    expect(seen.size).toBeGreaterThan(130)
    const missing = Array.from(seen, ([name, members]) => {
      const { members: told, open } = rowOf(name) ?? { members: new Set(identities), open: false }
      return { name, missing: open ? [] : [...members].filter(member => !told.has(member)) }
    })
    expect(missing.filter(({ missing: names }) => names.length > 0)).toEqual([])
  })
})
