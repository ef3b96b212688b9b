import { readdirSync, readFileSync } from 'node:fs'
import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import { datastoreFileNames, formatVmx, parseVmx } from '@guestwork/vmx'
import { describe, expect, it } from 'vitest'

// libvirt's own esx driver agrees with every pair: test-e2e/vmx asks it.

const fixtures = new URL('fixtures/', import.meta.url)
const fileNames = datastoreFileNames({ datastore: '?', directory: '?' })

function inputs(folder: string, suffix: string): string[] {
  const names = readdirSync(new URL(`${folder}/`, fixtures)).filter(name => name.endsWith(suffix))
  return names.map(name => name.slice(0, -suffix.length))
}

const content = (file: string): string => readFileSync(new URL(file, fixtures), 'utf8')

describe('a VMX as a domain', () => {
  it.each(inputs('vmx-to-xml', '.vmx'))('%s', async name => {
    const domain = parseVmx(content(`vmx-to-xml/${name}.vmx`), { fileNames })
    const xml = formatDomain(domain, { inactive: true, secure: true })
    await expect(xml).toMatchFileSnapshot(`fixtures/vmx-to-xml/${name}.xml`)
  })
})

describe('a domain as VMX', () => {
  it.each(inputs('xml-to-vmx', '.xml'))('%s', async name => {
    const domain = parseDomain(content(`xml-to-vmx/${name}.xml`), { inactive: true })
    await expect(formatVmx(domain, { fileNames })).toMatchFileSnapshot(`fixtures/xml-to-vmx/${name}.vmx`)
  })
})
