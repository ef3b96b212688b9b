import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillDomainDefaults, formatDomain, parseDomain } from '@guestwork/conf/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { execute } from '../execute.ts'
import { corpusDomains } from './corpus-domains.ts'

const schema = '/usr/share/libvirt/schemas/domain.rng'
const domains = corpusDomains()
if (domains.length === 0)
  console.warn('skipped: the corpus of domain documents is not beside this repository')

/** As libvirt prints it, after its completions: without those, some documents do not fit the schema. */
const written = (xml: string): string =>
  formatDomain(fillDomainDefaults(parseDomain(xml, { unknown: 'error' })), { secure: true })

interface Written {
  readonly name: string
  readonly file: string
  /** Why there is no file. */
  readonly failure?: string
}

describe.skipIf(domains.length === 0)('the domain documents of the corpus', () => {
  let folder = ''
  let faults = new Map<string, string>()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guestwork-documents-'))
    faults = await validate(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

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

/** What xmllint says against each document when it is written; nothing where it fits. */
async function validate(folder: string): Promise<Map<string, string>> {
  const files = domains.map(({ name, xml }, at): Written => {
    const file = join(folder, `${at}.xml`)
    try {
      writeFileSync(file, written(xml))
    } catch (error) {
      return { name, file, failure: String(error) }
    }
    return { name, file }
  })
  const there = files.filter(({ failure }) => failure === undefined).map(({ file }) => file)
  const { stderr } = await execute('xmllint', ['--noout', '--relaxng', schema, ...there], { cwd: folder })
  const lines = stderr.split('\n')
  return new Map(files.map(({ name, file, failure }) => [name, failure ?? faultsOf(lines, file)]))
}

function faultsOf(lines: readonly string[], file: string): string {
  if (lines.includes(`${file} validates`)) return ''
  return lines.filter(line => line.startsWith(file)).join('\n') || `xmllint says nothing about ${file}`
}
