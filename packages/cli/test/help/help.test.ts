import { describe, expect, it } from 'vitest'
import { commandGroups } from '../../src/commands/catalog.ts'
import { data, flag, number, rest, text } from '../../src/grammar/option.ts'
import { formatSynopsis } from '../../src/help/format-command.ts'
import { runGw } from '../run-gw.ts'

const rows = commandGroups.flatMap(({ commands }) => commands)

describe('help', () => {
  it.each(rows)('$name is explained', async ({ name, summary }) => {
    const { code, stdout } = await runGw(['help', name])
    expect(code).toBe(0)
    expect(stdout).toContain(`  NAME\n    ${name} - ${summary}\n\n  SYNOPSIS\n    ${name}`)
    expect(summary).toMatch(/^\S.*[^.\s]$/)
  })

  it.each(rows)('the options of $name can be filled by place', async ({ load }) => {
    const options = Object.values((await load()).options).filter(
      ({ kind, namedOnly }) => kind !== 'flag' && kind !== 'alias' && !namedOnly,
    )
    const required = options.map(option => option.required)
    expect(required).toEqual([...required].sort((one, other) => Number(other) - Number(one)))
    expect(options.slice(0, -1).map(({ kind }) => kind)).not.toContain('rest')
  })

  it('has no name twice', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  })

  it('lays a command out as virsh does', async () => {
    const { stdout } = await runGw(['domstate', '--help'])
    expect(stdout).toBe(`  NAME
    domstate - what a domain is doing

  SYNOPSIS
    domstate <domain> [--reason]

  OPTIONS
    [--domain] <string>  name, id or UUID of the domain
    --reason         say why, too


`)
  })

  it('lists a group by its keyword, and all groups without a name', async () => {
    const { stdout: group } = await runGw(['help', 'monitor'])
    expect(group).toMatch(/^ Domain Monitoring \(help keyword 'monitor'\):\n {4}domblkerror {20}\S/)
    const { stdout: all } = await runGw(['help'])
    expect(all).toMatch(/^Grouped commands:\n\n Domain Management/)
    expect(all).toContain(group)
  })

  it('ignores what comes after the name', async () => {
    expect(await runGw(['help', 'uri', '--nonsense', 'more'])).toEqual(await runGw(['help', 'uri']))
  })

  it('--help shows the global options and all commands', async () => {
    const { code, stdout } = await runGw(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('    -c | --connect=URI      the hypervisor to work on\n')
    expect(stdout).toContain('         --version[=TYPE]   print the version, TYPE is short or long\n')
    expect(stdout).toContain('    list                           the domains of the host\n')
  })

  it('-v prints the version alone, -V more', async () => {
    const { stdout: short } = await runGw(['-v'])
    expect(short).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await runGw(['-V'])).stdout).toContain(short.trim())
  })
})

describe('formatSynopsis', () => {
  const count = { ...number('a count'), required: true }
  it.each([
    [{ live: flag('') }, 'probe [--live]'],
    [{ domain: data(''), file: text('') }, 'probe <domain> [--file <string>]'],
    [{ domain: data(''), count, size: number('') }, 'probe <domain> <count> [--size <number>]'],
    [{ words: rest('') }, 'probe [<words>]...'],
    [{ words: { ...rest(''), required: true } }, 'probe <words>...'],
    [{ file: text(''), words: rest('') }, 'probe [--file <string>] [[--words] <string>]...'],
    [
      { file: text(''), words: { ...rest(''), required: true } },
      'probe [--file <string>] {[--words] <string>}...',
    ],
    [{ file: text('', { namedOnly: true }), words: rest('') }, 'probe [--file <string>] [<words>]...'],
  ])('%#: %j', (options, synopsis) => {
    expect(formatSynopsis('probe', options)).toBe(synopsis)
  })
})
