import { formatCapabilities, parseCapabilities } from '@guestwork/conf/capabilities'
import { formatDomainCapabilities, parseDomainCapabilities } from '@guestwork/conf/domain-capabilities'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { succeed } from '../execute.ts'
import { startPrivateLibvirtd, whyNoLibvirtd, type PrivateLibvirtd } from './private-libvirtd.ts'

/** What virsh prints, without the line ends that it adds to a document. */
async function ask(uri: string, command: string): Promise<string> {
  const printed = await succeed('virsh', ['-q', '-c', uri, command], { cwd: '/' })
  return `${printed.trimEnd()}\n`
}

const again = (text: string): string => formatCapabilities(parseCapabilities(text, { unknown: 'error' }))

it("the capabilities of libvirt's test driver come back as they were", async () => {
  const text = await ask('test:///default', 'capabilities')
  expect(again(text)).toBe(text)
})

const reason = await whyNoLibvirtd()
if (reason !== undefined) console.warn(`skipped: capabilities of libvirtd, because ${reason}`)

describe.skipIf(reason !== undefined)('of this machine', () => {
  let libvirtd: PrivateLibvirtd | undefined
  const uri = (): string => libvirtd?.uri ?? ''
  beforeAll(async () => {
    libvirtd = await startPrivateLibvirtd()
  })
  afterAll(() => libvirtd?.stop())

  it('the capabilities come back as they were', async () => {
    const text = await ask(uri(), 'capabilities')
    expect(text).toContain('<arch>')
    expect(again(text)).toBe(text)
  })

  it.each(['', ' --machine q35', ' --virttype qemu --arch i686', ' --machine isapc'])(
    'the domain capabilities%s come back as they were',
    async options => {
      const text = await ask(uri(), `domcapabilities${options}`)
      expect(text).toContain('<domain>')
      expect(formatDomainCapabilities(parseDomainCapabilities(text, { unknown: 'error' }))).toBe(text)
    },
  )
})
