import { existsSync, readFileSync } from 'node:fs'

/** A document of the corpus. */
export interface CorpusDocument {
  /** Its kind and name. */
  readonly name: string
  readonly xml: string
}

interface CorpusCase {
  readonly name: string
  readonly input: { readonly xml?: string }
  /** Whether libvirt refuses it. */
  readonly fails: boolean
}

const corpus = new URL('../../../shared/corpus/', import.meta.url)

/** Whether the corpus is beside this repository. */
export const hasCorpus = existsSync(corpus)

/** Every document among the inputs of some kinds that libvirt accepts, each once; none where there is no corpus. */
export function corpusDocuments(...kinds: string[]): CorpusDocument[] {
  if (!hasCorpus) return []
  const documents = kinds.flatMap(documentsOf)
  return [...new Map(documents.map(document => [document.xml, document])).values()]
}

function documentsOf(kind: string): CorpusDocument[] {
  const folder = new URL(`${kind}/`, corpus)
  const cases = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')) as CorpusCase[]
  return cases.flatMap(({ name, input, fails }) =>
    fails || input.xml === undefined
      ? []
      : [{ name: `${kind} ${name}`, xml: readFileSync(new URL(input.xml, folder), 'utf8') }],
  )
}
