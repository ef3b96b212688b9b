import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/xml/limits.ts'
import { readXml } from '../../src/xml/read.ts'

const failure = (text: string, limits = {}): unknown => {
  try {
    readXml(text, limits)
  } catch (error) {
    return error
  }
  return undefined
}

describe('readXml', () => {
  it('gives elements with attributes, text and offsets', () => {
    const source = `<a x='1'>\n  <b y="&lt;&#65;"/>t&amp;<![CDATA[<u>]]>\n</a>`
    const { root } = readXml(source)
    expect(root.name).toBe('a')
    expect(root.attributes.get('x')).toBe('1')
    expect(root.text.trim()).toBe('t&<u>')
    const [b] = root.children
    expect(b?.attributes.get('y')).toBe('<A')
    expect(source.slice(b?.start, b?.end)).toBe('<b y="&lt;&#65;"/>')
    expect(source.slice(root.start, root.end)).toBe(source)
  })

  it('finds the start of elements with attributes on several lines and with carriage returns', () => {
    const source = `<a>\r\n<long-name\r\n  x='1'\r\n  y='<'/><c>\r</c></a>`.replace("'<'", "'>'")
    const [first, second] = readXml(source).root.children
    expect(source.slice(first?.start, first?.end)).toBe(`<long-name\r\n  x='1'\r\n  y='>'/>`)
    expect(source.slice(second?.start, second?.end)).toBe('<c>\r</c>')
  })

  it('passes over a byte order mark, comments and processing instructions', () => {
    expect(readXml('\uFEFF<?xml version="1.0"?><!-- a --><a/><?b c?>').root.name).toBe('a')
  })

  it('resolves names by namespace, whatever the prefix', () => {
    const { root } = readXml(`<a xmlns:p='urn:x'><p:b p:c='1' d='2'/><e xmlns='urn:y'/></a>`)
    expect(root.children.map(({ name }) => name)).toEqual(['{urn:x}b', '{urn:y}e'])
    expect([...(root.children[0]?.attributes.keys() ?? [])]).toEqual(['{urn:x}c', 'd'])
  })

  it('reads a later version of XML by the rules of the first', () => {
    expect(readXml('<?xml version="1.1"?><a>\u0085</a>').root.text).toBe('\u0085')
  })

  it('keeps names that are special in JavaScript apart', () => {
    const { root } = readXml(`<a __proto__='1' constructor='2'><__proto__ hasOwnProperty='3'/></a>`)
    expect([...root.attributes]).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
    expect(root.children[0]?.name).toBe('__proto__')
    expect(Object.prototype).not.toHaveProperty('hasOwn', '3')
  })

  it.each([
    ['nothing at all', ''],
    ['no element', '<!-- a -->'],
    ['an open element', '<a><b></a>'],
    ['a missing end', '<a>'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>b'],
    ['a bare ampersand', '<a>&</a>'],
    ['an unknown entity', '<a>&copy;</a>'],
    ['a repeated attribute', `<a b='1' b='2'/>`],
    ['an attribute without quotes', '<a b=1/>'],
    ['a less-than sign in an attribute', `<a b='<'/>`],
    ['the end of a CDATA section in text', '<a>]]></a>'],
    ['NUL', '<a>\0</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a reference to a control character', '<a>&#1;</a>'],
    ['a lone surrogate', '<a>\uD800</a>'],
    ['the first half of a surrogate pair before a letter', '<a>\uD801b</a>'],
    ['a noncharacter', '<a>\uFFFE</a>'],
    ['a control character of XML 1.1', '<?xml version="1.1"?><a>&#1;</a>'],
    ['a reference to a surrogate', '<a>&#xD800;</a>'],
    ['two hyphens in a comment', '<a><!-- a -- b --></a>'],
    ['an undeclared prefix on an element', '<p:a/>'],
    ['an undeclared prefix on an attribute', `<a p:b='1'/>`],
    ['one attribute under two prefixes', `<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>`],
    ['a document type declaration', '<!DOCTYPE a><a/>'],
    ['a billion laughs', '<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;">]><a>&m;</a>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'],
  ])('refuses %s', (_, text) => {
    expect(failure(text)).toMatchObject({ code: 'XML_DETAIL', details: { line: 1 } })
  })

  it('says where the problem is', () => {
    expect(failure('<a>\n  <b>\n  </c>\n</a>')).toMatchObject({
      details: { line: 3, column: 7 },
      message: expect.stringMatching(/unexpected close tag \(line 3, column 7\)$/) as string,
    })
  })
})

describe('limits', () => {
  const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)

  it.each([
    ['size', 'a'.repeat(11), { size: 10 }],
    ['depth', nested(5), { depth: 4 }],
    ['elements', '<a><b/><b/><b/></a>', { elements: 3 }],
    ['attributes', `<a b='1' c='2' d='3'/>`, { attributes: 2 }],
    ['attributeLength', `<a b='12345'/>`, { attributeLength: 4 }],
    ['textLength', '<a>123<b/>456</a>', { textLength: 5 }],
  ])('stops at %s', (limit, text, limits) => {
    expect(failure(text, limits)).toMatchObject({
      code: 'XML_DETAIL',
      message: expect.stringContaining(`(limit '${limit}')`) as string,
    })
  })

  it('accepts what just fits', () => {
    expect(readXml(nested(4), { depth: 4 }).root.name).toBe('a')
  })

  it('stands in the way of hostile sizes by default', () => {
    expect(failure(nested(100_000))).toMatchObject({ code: 'XML_DETAIL' })
    expect(failure(`<a b='${'x'.repeat(9_000_000)}'/>`)).toMatchObject({ code: 'XML_DETAIL' })
    expect(failure(`<a>${'x'.repeat(defaultLimits.size)}</a>`)).toMatchObject({ code: 'XML_DETAIL' })
  })

  it.each([
    ['attributes', `<a${Array.from({ length: 200_000 }, (_, index) => ` b${String(index)}=''`).join('')}/>`],
    ['references', `<a>${'&amp;'.repeat(1_000_000)}</a>`],
    ['comments', `<a>${'<!-- -->'.repeat(500_000)}</a>`],
    ['closing brackets', `<a>${']'.repeat(2_000_000)}</a>`],
  ])('reads or refuses many %s in little time', (_, text) => {
    const start = performance.now()
    failure(text)
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('reads a document with many elements in time that grows with its length', () => {
    const wide = (count: number): string => `<a>${`<b c='1'>t</b>`.repeat(count)}</a>`
    const time = (text: string): number => {
      const start = performance.now()
      readXml(text)
      return performance.now() - start
    }
    time(wide(20_000))
    const small = Math.min(time(wide(10_000)), time(wide(10_000)))
    const large = Math.min(time(wide(80_000)), time(wide(80_000)))
    expect(large).toBeLessThan(small * 32 + 50)
  })
})
