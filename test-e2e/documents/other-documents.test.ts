import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { corpusDocuments, hasCorpus, type CorpusDocument } from './corpus-documents.ts'
import { documentKinds } from './document-kinds.ts'
import { validateWritten } from './validate-written.ts'

const fixtures = new URL('../../packages/conf/test/fixtures/', import.meta.url)
if (!hasCorpus) console.warn('skipped: the documents of the corpus, which is not beside this repository')

/** Documents that are written here, of conf's own tests. */
function ownDocuments(folder: string): CorpusDocument[] {
  const base = new URL(`${folder}/`, fixtures)
  return readdirSync(base).map(name => ({ name, xml: readFileSync(new URL(name, base), 'utf8') }))
}

function partsOf({ name, xml }: CorpusDocument, cut: (xml: string) => string[]): CorpusDocument[] {
  return cut(xml).map((part, at) => ({ name: `${name}, part ${at + 1}`, xml: part }))
}

describe.each(documentKinds)('$name', kind => {
  const { name: folder, schema, corpus, write, cut, beyondSchema = new Map<string, string>() } = kind
  const whole = [...ownDocuments(folder), ...(corpus === undefined ? [] : corpusDocuments(corpus))]
  const documents = cut === undefined ? whole : whole.flatMap(document => partsOf(document, cut))
  const fitting = documents.filter(({ name }) => !beyondSchema.has(stemOf(name)))
  let faults: ReadonlyMap<string, string> = new Map()
  for (const [name, reason] of beyondSchema) console.warn(`skipped: ${folder}/${name}, because ${reason}`)

  beforeAll(async () => {
    const writings = fitting.map(({ name, xml }) => ({ name, write: () => write(xml) }))
    faults = await validateWritten(schema, writings)
  })

  it('has documents', () => {
    expect(fitting).not.toHaveLength(0)
  })

  it.each(fitting)("is written as libvirt's schema wants it: $name", ({ name }) => {
    expect(faults.get(name)).toBe('')
  })

  it.each(documents)('is read back as it was written: $name', ({ xml }) => {
    expect(write(write(xml))).toBe(write(xml))
  })
})

/** The name of a fixture, without what says which side of a conversion it is. */
function stemOf(name: string): string {
  return name.replace(/\.(?:in|out)\.xml.*$/, '')
}
