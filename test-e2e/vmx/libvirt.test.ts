import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import { datastoreFileNames, formatVmx, parseVmx } from '@guestwork/vmx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Libvirt } from './libvirt.ts'

const corpus = new URL('../../../shared/corpus/xml-to-vmx/files/', import.meta.url)
const own = new URL('../../packages/vmx/test/fixtures/', import.meta.url)

/** Where libvirt thinks that a VMX is that nobody told it the place of. */
const fileNames = datastoreFileNames({ datastore: '?', directory: '?' })

/** libvirt chooses the version by the host's, which is ESX 5.5 here. */
const virtualHardwareVersion = 10

interface Document {
  readonly name: string
  readonly text: string
}

const documents = (folder: URL, suffix: string): Document[] =>
  readdirSync(folder)
    .filter(name => name.endsWith(suffix))
    .map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

const written = existsSync(corpus) ? documents(corpus, '.xml') : []
const domains = documents(new URL('xml-to-vmx/', own), '.xml')
const machines = documents(new URL('vmx-to-xml/', own), '.vmx')

let libvirt: Libvirt

beforeAll(async () => {
  libvirt = await Libvirt.start([...written, ...domains, ...machines].map(({ text }) => text))
})

afterAll(async () => {
  await libvirt[Symbol.asyncDispose]()
})

const asXml = (vmx: string): string => formatDomain(parseVmx(vmx, { fileNames }), { inactive: true })

describe('what guestwork writes is for libvirt the same domain', () => {
  it.skipIf(written.length === 0)('the corpus is beside this repository', () => {
    expect(written.length).toBeGreaterThan(30)
  })

  it.each([...written, ...domains])('$name', async ({ text }) => {
    const vmx = formatVmx(parseDomain(text, { inactive: true }), { fileNames })
    expect((await libvirt.fromNative(vmx)).trim()).toBe(asXml(vmx).trim())
  })
})

describe('libvirt reads the same of a VMX', () => {
  it.each(machines)('$name', async ({ text }) => {
    expect((await libvirt.fromNative(text)).trim()).toBe(asXml(text).trim())
  })
})

describe('libvirt writes the same of a domain', () => {
  it.each(domains)('$name', async ({ text }) => {
    const vmx = formatVmx(parseDomain(text, { inactive: true }), { fileNames, virtualHardwareVersion })
    expect(await libvirt.toNative(text)).toBe(`${vmx}\n`)
  })
})
