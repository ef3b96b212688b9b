import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runGw, runOnTest } from '../run-gw.ts'

const folder = mkdtempSync(join(tmpdir(), 'gw-domxml-'))
const vmx = join(folder, 'web 1.vmx')
const xml = join(folder, 'web.xml')
const document =
  "<domain type='vmware'><name>web</name><uuid>564d9bef-acd9-b4e0-c8f0-aea8b9103515</uuid><title>Web</title><memory unit='MiB'>64</memory><os><type>hvm</type></os></domain>"

const content =
  '.encoding = "windows-1252"\nconfig.version = "8"\nvirtualHW.version = "4"\nannotation = "\u00fc"\nnvram = "x"\n'
writeFileSync(vmx, Buffer.from(content, 'latin1'))
writeFileSync(xml, document)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('domxml-from-native', () => {
  it('prints the XML of a VMX, without a connection', async () => {
    const { code, stdout } = await runGw(['domxml-from-native', 'vmware-vmx', vmx])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^<domain type='vmware'>\n {2}<name>web 1<\/name>/)
    expect(stdout).toContain('<description>ü</description>')
  })

  it('reports what became of each entry', async () => {
    const { stdout } = await runGw(['-q', 'domxml-from-native', 'vmware-vmx', vmx, '--report'])
    expect(stdout).toMatch(/^ Field +Outcome +Reason\n-+\n/)
    expect(stdout).toContain(" nvram               dropped   libvirt's domain document has no place for it\n")
    const json = await runGw(['--json', 'domxml-from-native', 'vmware-vmx', vmx, '--report'])
    expect(JSON.parse(json.stdout)).toMatchObject({
      xml: expect.stringContaining('<name>web 1</name>'),
      report: expect.arrayContaining([{ field: 'annotation', outcome: 'kept' }]),
    })
  })

  it('knows no other format', async () => {
    const { code, stderr } = await runGw(['domxml-from-native', 'xen-xl', vmx])
    expect(code).toBe(1)
    expect(stderr).toContain("Unsupported config format 'xen-xl', expecting 'vmware-vmx'")
  })
})

describe('domxml-to-native', () => {
  it('prints the VMX of a document, without a connection', async () => {
    const { code, stdout } = await runGw([
      ...['-q', 'domxml-to-native', 'vmware-vmx', xml],
      ...['--hardware', '19'],
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('virtualHW.version = "19"\n')
    expect(stdout).toContain('displayName = "web"\n')
  })

  it('reports what became of each property', async () => {
    const { stdout } = await runGw(['--json', 'domxml-to-native', 'vmware-vmx', '--xml', xml, '--report'])
    expect(JSON.parse(stdout)).toMatchObject({
      native: expect.stringContaining('displayName = "web"'),
      report: expect.arrayContaining([
        { field: 'title', outcome: 'dropped', reason: 'a VMX has no entry for it' },
      ]),
    })
  })

  it('takes a domain of the host, which has to be one of VMware', async () => {
    const { code, stderr } = await runOnTest('domxml-to-native vmware-vmx --domain test')
    expect(code).toBe(1)
    expect(stderr).toContain("Expecting virt type to be 'vmware' but found 'test'")
  })

  it('needs one source', async () => {
    const none = await runGw(['domxml-to-native', 'vmware-vmx'])
    expect(none.stderr).toContain('error: need either domain or domain XML')
    const both = await runOnTest(`domxml-to-native vmware-vmx --domain test --xml ${xml}`)
    expect(both.stderr).toContain('Options --domain and --xml are mutually exclusive')
  })
})
