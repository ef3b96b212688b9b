import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { functionTable, unknownMentions } from '../../packages/core/scripts/functions/function-table.mjs'
import { mentionsIn } from '../../packages/core/scripts/functions/mentions.mjs'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function mentionsOf(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'function-table-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return mentionsIn(join(folder, 'index.ts'), [join(folder, 'left-out')])
}

describe('mentions of functions', () => {
  it('are found in functions, classes with what they inherit, and interfaces', () => {
    const mentions = mentionsOf({
      'index.ts': `
        abstract class Base {
          /** Ends it (\`virFooEnd\`, and \`virFooEnd\` again). */
          end(): void {}
          /** Hidden (\`virFooHidden\`). */
          protected hidden(): void {}
        }
        /** A foo (\`virFooPtr\`). */
        export class Foo extends Base {
          /** Its name (\`virFooGetName\`). */
          get name(): string { return '' }
          /** @throws VirtError as \`virFooThrow\` */
          #secret(): void {}
        }
        /** Opens (\`virFooOpen\`). */
        export function open(): void {}
        export interface Options {
          /** As \`virFooOpenReadOnly\`. */
          readonly readOnly?: boolean
        }
        export { elsewhere } from './left-out.ts'
      `,
      'left-out.ts': '/** `virLeftOut`. */\nexport const elsewhere = 1\n',
    })
    expect(mentions.map(({ name, by, callable }) => `${name} ${by} ${String(callable)}`).sort()).toEqual([
      'virFooEnd Foo.end() true',
      'virFooGetName Foo.name true',
      'virFooOpen open() true',
      'virFooOpenReadOnly Options.readOnly false',
      'virFooPtr Foo false',
    ])
  })

  it('of what libvirt does not have are told', () => {
    const names = {
      functions: { foo: ['virFooOpen'] },
      functionsOfOneHypervisor: { bar: ['virBarOpen'] },
      otherNames: ['virFooPtr'],
    }
    const mention = (name: string) => ({ name, by: 'Foo.open()', callable: true })
    const named = ['virFooOpen', 'virBarOpen', 'virFooPtr', 'virFooOpne']
    expect(unknownMentions(names, named.map(mention))).toEqual(['Foo.open(): libvirt has no virFooOpne'])
  })
})

describe('the table of functions', () => {
  const names = {
    functions: { foo: ['virFooOpen', 'virFooRef', 'virFooLost'] },
    functionsOfOneHypervisor: { bar: ['virBarOpen'] },
    otherNames: [],
  }
  const mentions = [
    { name: 'virBarOpen', by: 'openBar()', callable: true },
    { name: 'virFooOpen', by: 'open()', callable: true },
    { name: 'virFooOpen', by: 'Options', callable: false },
  ]

  it('prefers what can be called, and tells what has neither a mention nor a reason', () => {
    const { tables, problems } = functionTable(names, mentions, [[/Ref$/, 'not counted']])
    expect(tables).toEqual({
      foo: [
        { name: 'virFooOpen', ours: ['open()'], reason: undefined },
        { name: 'virFooRef', ours: [], reason: 'not counted' },
        { name: 'virFooLost', ours: [], reason: undefined },
      ],
      bar: [{ name: 'virBarOpen', ours: ['openBar()'], reason: undefined }],
    })
    expect(problems).toEqual(['virFooLost: nothing stands for it, and no reason says why'])
  })

  it('tells a reason that no function needs', () => {
    const { problems } = functionTable(names, mentions, [
      [/Ref$|Lost$/, 'gone'],
      [/Open$/, 'not needed'],
    ])
    expect(problems).toEqual(['/Open$/: no function needs this reason'])
  })
})

describe('the list of functions', () => {
  const { functions } = JSON.parse(
    readFileSync(
      new URL('../../packages/core/scripts/functions/libvirt-names.json', import.meta.url),
      'utf8',
    ),
  ) as { functions: Record<string, string[]> }
  const listed = Object.values(functions).flat()

  it('has 517 names, each once', () => {
    expect(listed).toHaveLength(517)
    expect(new Set(listed).size).toBe(517)
  })

  it('is that of libvirt', context => {
    const surface = new URL('../../../shared/reference/SURFACE.md', import.meta.url)
    if (!existsSync(surface)) {
      context.skip("libvirt's functions are not in ../shared/reference")
      return
    }
    const suffixes = (family: string) => {
      const [, names = ''] =
        new RegExp(`- \\*\\*${family}\\*\\* — ([^*#]*)`).exec(readFileSync(surface, 'utf8')) ?? []
      return names.split(/[\s-]+/).filter(name => name !== '')
    }
    const named = Object.entries(prefixes).flatMap(([family, prefix]) =>
      suffixes(family).map(name => prefix + name),
    )
    expect(named.sort()).toEqual([...listed].sort())
  })
})

/** How the names of each family begin, which the reference leaves out. */
const prefixes = {
  Connection: 'virConnect',
  Domain: 'virDomain',
  'Domain snapshot': 'virDomainSnapshot',
  'Domain checkpoint': 'virDomainCheckpoint',
  Network: 'virNetwork',
  'Network port': 'virNetworkPort',
  'Host interface': 'virInterface',
  'Storage pool': 'virStoragePool',
  'Storage volume': 'virStorageVol',
  'Node device': 'virNodeDevice',
  'Host node': 'virNode',
  NWFilter: 'virNWFilter',
  'NWFilter binding': 'virNWFilterBinding',
  Secret: 'virSecret',
  Stream: 'virStream',
  'Event loop': 'virEvent',
  'Typed params': 'virTypedParam',
  'Library / errors': 'vir',
}
