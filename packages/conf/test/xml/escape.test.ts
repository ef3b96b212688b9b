import { describe, expect, it } from 'vitest'
import { escapeAttribute, escapeText } from '../../src/xml/escape.ts'

describe('escaping', () => {
  it('writes what libvirt writes', () => {
    expect(escapeText(`<a> & "b" 'c'`)).toBe('&lt;a&gt; &amp; &quot;b&quot; &apos;c&apos;')
    expect(escapeText('a\n\tb é 😀')).toBe('a\n\tb é 😀')
  })

  it('keeps white space that a reader would fold', () => {
    expect(escapeAttribute('a\n\t\rb')).toBe('a&#10;&#9;&#13;b')
    expect(escapeText('a\rb')).toBe('a&#13;b')
  })

  it.each(['\0', '\u0008', '\uFFFE', '\uD800', 'a\uDC00b'])('refuses what XML cannot hold', character => {
    expect(() => escapeText(character)).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }) as Error)
    expect(() => escapeAttribute(character)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARG' }) as Error,
    )
  })
})
