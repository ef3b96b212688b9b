import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validateDocument } from '../../src/validate/index.ts'
import { loadEngine } from '../../src/validate/load-engine.ts'

const grammar = (body: string): string =>
  `<grammar xmlns="http://relaxng.org/ns/structure/1.0">${body}</grammar>`
const schemas = {
  'domain.rng': Buffer.from(grammar('<include href="parts.rng"/><start><ref name="domain"/></start>')),
  'parts.rng': Buffer.from(
    grammar(
      '<define name="domain"><element name="domain"><element name="name"><text/></element></element></define>',
    ),
  ),
}

describe('a document against a schema', () => {
  it('that it fits', async () => {
    await expect(validateDocument('<domain><name>a</name></domain>', { schemas })).resolves.toBeUndefined()
  })

  it("that it does not fit, in libvirt's words", async () => {
    await expect(
      validateDocument('<domain><name>a</name><bogus/></domain>', { schemas }),
    ).rejects.toMatchObject({
      code: 'XML_INVALID_SCHEMA',
      detail: 'Unable to validate doc against domain.rng\nDid not expect element bogus there\n',
      details: { faults: ['Did not expect element bogus there'] },
    })
  })

  it('is read with the limits of every document', async () => {
    const doctype = '<!DOCTYPE domain [<!ENTITY a "b">]><domain><name>&a;</name></domain>'
    await expect(validateDocument(doctype, { schemas })).rejects.toMatchObject({ code: 'XML_DETAIL' })
  })

  it('of a kind that has none', async () => {
    await expect(validateDocument('<html/>', { schemas })).rejects.toMatchObject({ code: 'XML_ERROR' })
  })
})

describe('schemas', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guestwork-schemas-'))
    for (const [name, bytes] of Object.entries(schemas)) writeFileSync(join(folder, name), bytes)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('in a folder', async () => {
    await expect(validateDocument('<domain/>', { schemas: folder })).rejects.toMatchObject({
      code: 'XML_INVALID_SCHEMA',
      details: { schema: `${folder}/domain.rng` },
    })
    await expect(
      validateDocument('<domain><name>a</name></domain>', { schemas: folder }),
    ).resolves.toBeUndefined()
  })

  it('that are missing: what was looked at, and what to install', async () => {
    const missing = join(folder, 'none')
    const failure = { code: 'OPERATION_UNSUPPORTED', details: { folders: [missing] } }
    const call = validateDocument('<domain/>', { schemas: missing })
    await expect(call).rejects.toMatchObject(failure)
    await expect(call).rejects.toThrow('libvirt0')
  })

  it('that are broken', async () => {
    const broken = { 'domain.rng': Buffer.from('<grammar') }
    await expect(validateDocument('<domain/>', { schemas: broken })).rejects.toMatchObject({
      code: 'INTERNAL_ERROR',
    })
    await expect(validateDocument('<domain/>', { schemas: {} })).rejects.toMatchObject({
      code: 'INTERNAL_ERROR',
    })
  })
})

it('the library that is missing: what to install', async () => {
  const call = loadEngine(() => Promise.reject(new Error('Cannot find package')))
  await expect(call).rejects.toMatchObject({
    code: 'OPERATION_UNSUPPORTED',
    details: { package: 'libxml2-wasm' },
  })
  await expect(call).rejects.toThrow('npm install libxml2-wasm')
})
