import { fillDomainDefaults, formatDomain, parseDomain } from '@guestwork/conf/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { corpusDocuments } from './corpus-documents.ts'
import { validateWritten } from './validate-written.ts'

const domains = corpusDocuments('domain-xml', 'qemu-domain-xml', 'qemu-argv', 'xml-to-vmx')
if (domains.length === 0)
  console.warn('skipped: the corpus of domain documents is not beside this repository')

/** As libvirt prints it, after its completions: without those, some documents do not fit the schema. */
const written = (xml: string): string =>
  formatDomain(fillDomainDefaults(parseDomain(xml, { unknown: 'error' })), { secure: true })

describe.skipIf(domains.length === 0)('the domain documents of the corpus', () => {
  let faults: ReadonlyMap<string, string> = new Map()

  beforeAll(async () => {
    const writings = domains.map(({ name, xml }) => ({ name, write: () => written(xml) }))
    faults = await validateWritten('domain.rng', writings)
  })

  it('are many', () => {
    expect(domains.length).toBeGreaterThan(200)
  })

  describe.each(domains)('$name', ({ xml, name }) => {
    it('is known to the last attribute, and read back as it was written', () => {
      const domain = parseDomain(xml, { unknown: 'error' })
      expect(parseDomain(formatDomain(domain, { secure: true }), { unknown: 'error' })).toEqual(domain)
    })

    it("is written as libvirt's schema wants it", () => {
      expect(faults.get(name)).toBe('')
    })
  })
})
