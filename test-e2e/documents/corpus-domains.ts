import { existsSync, readFileSync } from 'node:fs'

/** A domain document of the corpus. */
export interface CorpusDomain {
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

/** The kinds whose inputs are domain documents. */
const kinds = ['domain-xml', 'qemu-domain-xml', 'qemu-argv', 'xml-to-vmx']

/** Every domain document among the inputs that libvirt accepts, each once; none where the corpus is not beside this repository. */
export function corpusDomains(): CorpusDomain[] {
  if (!existsSync(corpus)) return []
  const domains = kinds.flatMap(domainsOf)
  return [...new Map(domains.map(domain => [domain.xml, domain])).values()]
}

function domainsOf(kind: string): CorpusDomain[] {
  const folder = new URL(`${kind}/`, corpus)
  const cases = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')) as CorpusCase[]
  return cases.flatMap(({ name, input, fails }) =>
    fails || input.xml === undefined
      ? []
      : [{ name: `${kind} ${name}`, xml: readFileSync(new URL(input.xml, folder), 'utf8') }],
  )
}
