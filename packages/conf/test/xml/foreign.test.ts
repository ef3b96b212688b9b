import { expect, it } from 'vitest'
import { foreignContent } from '../../src/xml/foreign.ts'

const printed = (source: string, scope: [string, string][] = []): string[] =>
  foreignContent(source, new Map(scope), '').map(({ xml }) => xml)

it('indents elements that hold no text', () => {
  expect(printed(`<m><a:b xmlns:a='u'><c  d='1'/><e>x</e></a:b></m>`)).toEqual([
    `<a:b xmlns:a="u">\n  <c d="1"/>\n  <e>x</e>\n</a:b>`,
  ])
})

it('leaves running text alone, at any depth', () => {
  expect(printed(`<m><a> x <b> <c/></b></a></m>`)).toEqual([`<a> x <b><c/></b></a>`])
  expect(printed(`<m><a> </a></m>`)).toEqual([`<a> </a>`])
})

it('keeps comments, instructions and CDATA sections inside an element, and nothing around it', () => {
  expect(printed(`<m><!--x--><a><!-- c --><?p i?></a></m>`)).toEqual([`<a>\n  <!-- c -->\n  <?p i?>\n</a>`])
  expect(printed(`<m><a><![CDATA[<]]></a></m>`)).toEqual([`<a><![CDATA[<]]></a>`])
})

it('declares the prefixes that are declared around it', () => {
  expect(
    printed(`<m><p:a><b q:c='1'/></p:a></m>`, [
      ['p', 'urn:p'],
      ['q', 'urn:q'],
      ['r', 'urn:r'],
    ]),
  ).toEqual([`<p:a xmlns:p="urn:p" xmlns:q="urn:q">\n  <b q:c="1"/>\n</p:a>`])
})

it('escapes attributes and text as libxml2 does', () => {
  expect(printed(`<m><a b="&quot;'&#10;é">&gt;é&#13;</a></m>`)).toEqual([
    `<a b="&quot;'&#10;&#xE9;">&gt;é&#13;</a>`,
  ])
})

it('takes time that grows with its length', () => {
  const start = performance.now()
  printed(`<m><a:b xmlns:a='u'>${'<!----> '.repeat(300_000)}</a:b></m>`)
  expect(performance.now() - start).toBeLessThan(5_000)
})
