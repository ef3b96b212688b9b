import { beforeAll, describe, expect, it } from 'vitest'
import { runGw, runVirsh, type Outcome } from './programs.ts'

/** Options of virsh that gw does not have yet. */
const missing: Readonly<Record<string, readonly string[]>> = {
  'hypervisor-cpu-baseline': ['[--model <string>]'],
  version: ['[--daemon]'],
}

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

/** The parts of a synopsis after the command's name. */
function parts({ stdout }: Outcome): readonly string[] {
  const line = /SYNOPSIS\n {4}\S+ ?(.*)\n/.exec(stdout)?.[1] ?? ''
  return line.match(/[[{<].*?[\]}>](?:\.\.\.)?(?= |$)/g) ?? []
}

describe("each command has virsh's options, in virsh's order", () => {
  let names: readonly string[]

  beforeAll(async () => {
    const { stdout } = await runGw({ args: ['--json', 'help'] })
    names = (JSON.parse(stdout) as Group[]).flatMap(({ commands }) => commands.map(({ name }) => name))
  })

  it('but for those that it does not have yet', async () => {
    for (const name of names) {
      const virsh = parts(await runVirsh({ args: ['help', name] }))
      const gw = parts(await runGw({ args: ['help', name] }))
      const common = virsh.filter(part => gw.includes(part))
      expect({ name, gw }).toEqual({ name, gw: [...common, ...(added[name] ?? [])] })
      expect({ name, missing: missing[name] ?? [] }).toEqual({
        name,
        missing: virsh.filter(part => !gw.includes(part)),
      })
    }
  })
})
