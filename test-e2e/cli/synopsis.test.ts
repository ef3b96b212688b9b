import { beforeAll, expect, it } from 'vitest'
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

interface Explained {
  readonly name: string
  readonly options: readonly { readonly name: string; readonly kind: string; readonly byPlace: boolean }[]
}

/** The parts of each command's synopsis after its name, from the help of many commands. */
function synopses({ stdout }: Outcome): ReadonlyMap<string, readonly string[]> {
  const lines = stdout.matchAll(/SYNOPSIS\n {4}(\S+) ?(.*)\n/g)
  return new Map(Array.from(lines, ([, name = '', options = '']) => [name, parts(options)]))
}

function parts(options: string): readonly string[] {
  return options.match(/[[{<].*?[\]}>](?:\.\.\.)?(?= |$)/g) ?? []
}

let names: readonly string[]

beforeAll(async () => {
  const { stdout } = await runGw({ args: ['--json', 'help'] })
  names = (JSON.parse(stdout) as Group[]).flatMap(({ commands }) => commands.map(({ name }) => name))
})

it('all commands of virsh are there', async () => {
  const { stdout } = await runVirsh({ args: ['help'] })
  const wanted = Array.from(stdout.matchAll(/^ {4}(\S+)/gm), ([, name = '']) => name)
  expect(wanted.length).toBeGreaterThan(250)
  expect(wanted.filter(name => !names.includes(name))).toEqual([])
})

it("each command has virsh's options, in virsh's order, and a few of its own behind them", async () => {
  const session = { args: [names.map(name => `help ${name}`).join('; ')] }
  const virsh = synopses(await runVirsh(session))
  const gw = synopses(await runGw(session))
  const expected = names.map(name => [name, [...(virsh.get(name) ?? []), ...(added[name] ?? [])]] as const)
  expect(gw).toEqual(new Map(expected))
})

it('each command takes as many values by place as with virsh', async () => {
  const common = names.filter(name => name !== 'help' && !Object.hasOwn(added, name))
  const { stdout } = await runGw({ args: ['--json', common.map(name => `help ${name}`).join('; ')] })
  const counts = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Explained)
    .filter(({ options }) => !options.some(({ kind }) => kind === 'rest'))
    .map(({ name, options }) => ({ name, count: options.filter(({ byPlace }) => byPlace).length }))
  expect(counts.length).toBeGreaterThan(200)
  for (const { name, count } of counts) {
    const taken = await Promise.all([count, count + 1].map(values => takesValues(name, values)))
    expect({ name, count, taken }).toEqual({ name, count, taken: [true, false] })
  }
})

/** Whether a command of virsh takes so many values by place. The open quote keeps it from running. */
async function takesValues(name: string, count: number): Promise<boolean> {
  const { stderr } = await runVirsh({ args: [`${name}${' x'.repeat(count)}; "`] })
  return !stderr.includes("unexpected data 'x'")
}
