import { describe, expect, it } from 'vitest'
import { metadataElement, withMetadataElement } from '../../src/domain/index.ts'

const shop = 'http://example.com/shop'
const bar = 'http://example.com/bar'

describe('an element of metadata', () => {
  it('gets the prefix where it has no namespace of its own', () => {
    expect(
      withMetadataElement(undefined, shop, 's', `<cart size="2"><item/><x:y xmlns:x="${bar}"/></cart>`),
    ).toBe(
      [
        `<s:cart xmlns:s="${shop}" size="2">`,
        '      <s:item/>',
        `      <x:y xmlns:x="${bar}"/>`,
        '    </s:cart>',
      ].join('\n'),
    )
  })

  it('is answered without the prefix, and with what it declares beside', () => {
    const metadata = withMetadataElement(undefined, shop, 's', '<cart><item>2 &amp; 3</item></cart>')
    expect(metadataElement(metadata, shop)).toBe('<cart>\n  <item>2 &amp; 3</item>\n</cart>')
    const own = withMetadataElement(undefined, shop, 's', `<c:cart xmlns:c="${shop}">x</c:cart>`)
    expect(own).toBe(`<c:cart xmlns:c="${shop}" xmlns:s="${shop}">x</c:cart>`)
    expect(metadataElement(own, shop)).toBe(`<cart xmlns:s="${shop}">x</cart>`)
  })

  it('takes the place of the one before, and leaves the others', () => {
    const first = withMetadataElement(undefined, shop, 's', '<one/>')
    const both = withMetadataElement(first, bar, 'b', '<two/>')
    const changed = withMetadataElement(both, shop, 's', '<three/>')
    expect(changed).toBe(`<b:two xmlns:b="${bar}"/>\n    <s:three xmlns:s="${shop}"/>`)
    expect(metadataElement(changed, bar)).toBe('<two/>')
    expect(withMetadataElement(changed, shop, 's', undefined)).toBe(`<b:two xmlns:b="${bar}"/>`)
  })

  it('is gone when it was removed', () => {
    const metadata = withMetadataElement(undefined, shop, 's', '<one/>')
    expect(withMetadataElement(metadata, shop, 's', undefined)).toBe('')
    expect(withMetadataElement(undefined, shop, 's', undefined)).toBeUndefined()
    expect(metadataElement(undefined, shop)).toBeUndefined()
    expect(metadataElement(metadata, bar)).toBeUndefined()
  })

  it.each(['', 'text', '<a>', '<a/><b/>', '<!DOCTYPE a><a/>'])('%s is refused', xml => {
    expect(() => withMetadataElement(undefined, shop, 's', xml)).toThrow(
      expect.objectContaining({ code: 'XML_DETAIL' }),
    )
  })

  it.each(['', 'a b', '1', 'a"b', 'a:b'])("'%s' is no prefix", prefix => {
    expect(() => withMetadataElement(undefined, shop, prefix, '<a/>')).toThrow(
      expect.objectContaining({ code: 'INVALID_ARG' }),
    )
  })

  it('writes a namespace with quotes so that it reads back', () => {
    const uri = 'http://example.com/?a="b"&c=<d>'
    const metadata = withMetadataElement(undefined, uri, 's', '<one/>')
    expect(metadataElement(metadata, uri)).toBe('<one/>')
  })
})
