import { describe, expect, it } from 'vitest'
import { decodeXml } from '../../src/xml/decode.ts'

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('decodeXml', () => {
  it.each([
    ['UTF-8 by default', new TextEncoder().encode('<a>é</a>')],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<a>é</a>')])],
    ['UTF-16 with a mark, little end first', utf16('\uFEFF<a>é</a>', true)],
    ['UTF-16 with a mark, big end first', utf16('\uFEFF<a>é</a>', false)],
    ['UTF-16 without a mark', utf16('<a>é</a>', true)],
  ])('reads %s', (_, bytes) => {
    expect(decodeXml(bytes)).toBe('<a>é</a>')
  })

  it('reads the encoding that the declaration names', () => {
    const text = `<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>`
    const bytes = Uint8Array.from(text, character => character.charCodeAt(0))
    expect(decodeXml(bytes)).toBe(text)
  })

  it.each([
    ['bytes that are no UTF-8', new Uint8Array([0x3c, 0x61, 0xff])],
    [
      'an encoding that nobody knows',
      new TextEncoder().encode(`<?xml version='1.0' encoding='x-none'?><a/>`),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeXml(bytes)).toThrow(expect.objectContaining({ code: 'XML_DETAIL' }) as Error)
  })
})
