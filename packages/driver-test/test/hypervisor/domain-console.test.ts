import { inflateSync } from 'node:zlib'
import type { StreamDriver } from '@guestwork/core'
import { silentLog } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { testDomainDefineXMLFlags, testDomainLookupByName } from '../../src/hypervisor/domain-define.ts'
import { testDomainScreenshot } from '../../src/hypervisor/domain-guest/domain-console.ts'
import { openCall } from '../open-call.ts'

async function received(take: (stream: { attach: typeof attach }) => string): Promise<[string, Buffer]> {
  let next: () => Promise<Uint8Array> = () => Promise.resolve(new Uint8Array())
  function attach<T>(driver: StreamDriver<T>, session: T): void {
    const { signal } = new AbortController()
    const call = { session, signal, deadline: undefined, identity: {}, log: silentLog }
    next = async () => (await driver.streamRecvFlags?.(call, 65_536, 0)) as Uint8Array
  }
  const type = take({ attach })
  const parts: Uint8Array[] = []
  for (let part = await next(); part.length > 0; part = await next()) parts.push(part)
  return [type, Buffer.concat(parts)]
}

describe('a picture of the screen', () => {
  it('is a PNG image', async () => {
    const call = await openCall()
    const ref = testDomainLookupByName(call, 'test')
    const [type, picture] = await received(stream => testDomainScreenshot(call, ref, stream, 0))
    expect(type).toBe('image/png')
    expect(picture.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)]
    const length = picture.readUInt32BE(33)
    expect(inflateSync(picture.subarray(41, 41 + length))).toHaveLength((width / 8 + 1) * height)
  })

  it.each([
    { heads: 2, screen: 1, taken: true },
    { heads: 2, screen: 2, taken: false },
  ])(
    'is there of a guest that is off, too: screen $screen of $heads, $taken',
    async ({ heads, screen, taken }) => {
      const call = await openCall()
      const ref = await testDomainDefineXMLFlags(
        call,
        `<domain type='test'><name>wide</name><memory>1024</memory><os><type>hvm</type></os>
        <devices><video><model type='qxl' heads='${String(heads)}'/></video></devices></domain>`,
        0,
      )
      const shot = received(stream => testDomainScreenshot(call, ref, stream, screen))
      if (taken) expect((await shot)[0]).toBe('image/png')
      else await expect(shot).rejects.toMatchObject({ code: 'INVALID_ARG' })
    },
  )
})
