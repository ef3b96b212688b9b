import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { isSlotName, slotMetadata, type SlotName } from '../src/driver/metadata/index.ts'
import type { ArgumentKind } from '../src/driver/slot-metadata.ts'

interface Declaration {
  readonly file: string
  readonly required: boolean
  readonly documentation: string
  /** `name: type` of each argument, in order. */
  readonly arguments: readonly string[]
}

const folder = new URL('../src/driver/', import.meta.url)
const declarations = new Map(sourceFiles().flatMap(declarationsIn))

const typeOfKind: Partial<Record<ArgumentKind, string>> = {
  string: 'string',
  'string?': 'string | undefined',
  strings: 'readonly string[]',
  uuid: 'string',
  int: 'number',
  ints: 'readonly number[]',
  uint: 'number',
  uints: 'readonly number[]',
  long: 'bigint',
  ulong: 'bigint',
  ulongs: 'readonly bigint[]',
  flags: 'number',
  bytes: 'Uint8Array',
  boolean: 'boolean',
  params: 'TypedParameters',
  request: 'OpenRequest',
  stream: 'StreamRef',
  domains: 'readonly DomainRef[]',
}

function sourceFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
}

function declarationsIn(file: string): readonly (readonly [string, Declaration])[] {
  const text = readFileSync(new URL(file, folder), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return source.statements
    .filter(ts.isInterfaceDeclaration)
    .flatMap(({ members }) => members.filter(ts.isPropertySignature))
    .flatMap(member => {
      const tuple = argumentsOf(member.type, source)
      if (tuple === undefined) return []
      const documentation = ts
        .getJSDocCommentsAndTags(member)
        .map(comment => comment.getText(source))
        .join('')
      const required = member.questionToken === undefined
      return [[member.name.getText(source), { file, required, documentation, arguments: tuple }] as const]
    })
}

function argumentsOf(type: ts.TypeNode | undefined, source: ts.SourceFile): readonly string[] | undefined {
  if (type === undefined || !ts.isTypeReferenceNode(type) || type.typeName.getText(source) !== 'Slot')
    return undefined
  const tuple = type.typeArguments?.[1]
  if (tuple === undefined || !ts.isTupleTypeNode(tuple)) return undefined
  return tuple.elements.map(element => element.getText(source))
}

function expected(name: string, kind: ArgumentKind, declared: string | undefined): string {
  if (kind === 'function') return declared ?? `${name}: a listener`
  return `${name}: ${typeOfKind[kind] ?? referenceType(kind)}`
}

function referenceType(kind: string): string {
  const object = kind.replace('?', '')
  const reference = `${object.charAt(0).toUpperCase()}${object.slice(1)}Ref`
  return kind.endsWith('?') ? `${reference} | undefined` : reference
}

describe('the declarations of slots', () => {
  it('are those that have metadata', () => {
    expect([...declarations.keys()].toSorted()).toEqual(Object.keys(slotMetadata).toSorted())
  })

  it('make connectOpen the only required one', () => {
    const required = [...declarations].filter(([, declaration]) => declaration.required).map(([name]) => name)
    expect(required).toEqual(['connectOpen'])
  })

  it.each(Object.keys(slotMetadata).filter(isSlotName))(
    '%s takes what its metadata says',
    (name: SlotName) => {
      const declared = declarations.get(name)?.arguments ?? []
      const { parameters } = slotMetadata[name]
      expect(declared).toEqual(
        Object.entries(parameters).map(([parameter, kind], index) =>
          expected(parameter, kind, declared[index]),
        ),
      )
    },
  )

  it('take listeners by the name of their type, or as functions', () => {
    const listeners = [...declarations].flatMap(([name, declaration]) => {
      if (!isSlotName(name)) return []
      const kinds = Object.values(slotMetadata[name].parameters)
      return declaration.arguments.filter((_, index) => kinds[index] === 'function')
    })
    expect(listeners.length).toBeGreaterThan(0)
    expect(listeners.filter(text => !/^\w+: (?:\w+Listener|\(.*\) => void)$/.test(text))).toEqual([])
  })

  it('name the function of libvirt that they stand for', () => {
    const silent = [...declarations].filter(([name, { documentation }]) => {
      if (!isSlotName(name)) return true
      const { api, internal } = slotMetadata[name]
      return documentation === '' || (internal !== true && !documentation.includes(api))
    })
    expect(silent.map(([name]) => name)).toEqual([])
  })
})
