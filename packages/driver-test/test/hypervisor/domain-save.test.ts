import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  testConnectListAllDomains,
  testDomainDefineXMLFlags,
  testDomainGetState,
  testDomainLookupByName,
} from '../../src/hypervisor/domain-define.ts'
import { testDomainCreateWithFlags } from '../../src/hypervisor/domain-lifecycle.ts'
import { testDomainManagedSave } from '../../src/hypervisor/domain-save/managed-save.ts'
import {
  testDomainRestoreFlags,
  testDomainSaveFlags,
  testDomainSaveImageGetXMLDesc,
} from '../../src/hypervisor/domain-save/save.ts'
import { openCall } from '../open-call.ts'

const magic = Buffer.from('TestGuestMagic\0')
const secret = `<domain type='test'><name>secret</name><memory>1024</memory><os><type>hvm</type></os>
  <devices><graphics type='vnc' passwd='hush'/></devices></domain>`

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'guestwork-save-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

function image(length: number, document: string): Buffer {
  const size = Buffer.alloc(4)
  size.writeInt32LE(length)
  return Buffer.concat([magic, size, Buffer.from(document)])
}

describe('the file of a saved guest', () => {
  it("is in the form of libvirt's test driver, for its owner alone", async () => {
    const call = await openCall()
    const path = join(await folder(), 'saved')
    await testDomainSaveFlags(call, testDomainLookupByName(call, 'test'), path, undefined)
    const content = await readFile(path)
    const document = content.subarray(19).toString()
    expect(content.subarray(0, 15)).toEqual(magic)
    expect(content.readInt32LE(15)).toBe(document.length)
    expect(document).toMatch(/^<domain type='test' id='1'>\n {2}<name>test<\/name>/)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('keeps secrets and shows them only on request', async () => {
    const call = await openCall()
    const path = join(await folder(), 'saved')
    const ref = await testDomainDefineXMLFlags(call, secret, 0)
    testDomainCreateWithFlags(call, ref)
    await testDomainSaveFlags(call, ref, path, undefined)
    expect(await testDomainSaveImageGetXMLDesc(call, path, 0)).not.toContain('hush')
    expect(await testDomainSaveImageGetXMLDesc(call, path, 1)).toContain("passwd='hush'")
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'INTERNAL_ERROR'],
    ['another magic word', Buffer.from('LibvirtQemudSave\x02'), 'INTERNAL_ERROR'],
    ['no length', magic, 'SYSTEM_ERROR'],
    ['a negative length', image(-1, ''), 'INTERNAL_ERROR'],
    ['no document', image(0, ''), 'INTERNAL_ERROR'],
    ['less than it says', image(2_000_000_000, '<domain/>'), 'SYSTEM_ERROR'],
    ['what is no document', image(5, 'hello'), 'XML_DETAIL'],
    ['a document type', image(26, '<!DOCTYPE domain><domain/>'), 'XML_DETAIL'],
  ])('with %s starts no guest', async (_, content, code) => {
    const call = await openCall()
    const path = join(await folder(), 'image')
    await writeFile(path, content)
    await expect(testDomainRestoreFlags(call, path, undefined)).rejects.toMatchObject({ code })
    expect(testConnectListAllDomains(call, 0)).toHaveLength(1)
  })

  it('is not read when it is too large, a folder or missing', async () => {
    const call = await openCall()
    const place = await folder()
    await writeFile(join(place, 'large'), Buffer.alloc(17 * 2 ** 20))
    for (const name of ['large', '.', 'missing']) {
      await expect(testDomainRestoreFlags(call, join(place, name), undefined)).rejects.toMatchObject({
        code: 'SYSTEM_ERROR',
        domain: 'TEST',
      })
    }
  })

  it('is not written when the guest cannot be saved, and the guest goes on', async () => {
    const call = await openCall()
    const ref = testDomainLookupByName(call, 'test')
    const path = join(await folder(), 'missing', 'saved')
    await expect(testDomainSaveFlags(call, ref, path, undefined)).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      message: `saving domain 'test' to '${path}': open failed: No such file or directory`,
    })
    expect(testDomainGetState(call, ref).state).toBe(1)
  })
})

describe('a guest with an image of its own', () => {
  it('goes on from it, once', async () => {
    const call = await openCall()
    const ref = testDomainLookupByName(call, 'test')
    testDomainManagedSave(call, ref, 0)
    testDomainCreateWithFlags(call, ref)
    expect(testDomainGetState(call, ref)).toEqual({ state: 1, reason: 3 })
  })
})
