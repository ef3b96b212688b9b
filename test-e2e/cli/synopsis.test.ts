import { expect, it } from 'vitest'
import { runGw, runVirsh, type Outcome } from './programs.ts'

/** Options of gw that virsh does not have. */
const added: Readonly<Record<string, readonly string[]>> = {
  completion: ['<shell>'],
  define: ['[--diff]'],
  domcapabilities: ['[--xpath <string>]', '[--wrap]'],
  sysinfo: ['[--xpath <string>]', '[--wrap]'],
  'domxml-from-native': ['[--report]'],
  'domxml-to-native': ['[--hardware <number>]', '[--report]'],
}

interface Group {
  readonly commands: readonly { readonly name: string }[]
}

/** The parts of each command's synopsis after its name, from the help of many commands. */
function synopses({ stdout }: Outcome): ReadonlyMap<string, readonly string[]> {
  const lines = stdout.matchAll(/SYNOPSIS\n {4}(\S+) ?(.*)\n/g)
  return new Map(Array.from(lines, ([, name = '', options = '']) => [name, parts(options)]))
}

function parts(options: string): readonly string[] {
  return options.match(/[[{<].*?[\]}>](?:\.\.\.)?(?= |$)/g) ?? []
}

it("each command has virsh's options, in virsh's order, and a few of its own behind them", async () => {
  const { stdout } = await runGw({ args: ['--json', 'help'] })
  const names = (JSON.parse(stdout) as Group[]).flatMap(({ commands }) => commands.map(({ name }) => name))
  const session = { args: [names.map(name => `help ${name}`).join('; ')] }
  const virsh = synopses(await runVirsh(session))
  const gw = synopses(await runGw(session))
  const expected = names.map(name => [name, [...(virsh.get(name) ?? []), ...(added[name] ?? [])]] as const)
  expect(gw).toEqual(new Map(expected))
})
