import { expect, it } from 'vitest'
import { childNamed } from '../../src/xml/element.ts'
import { elementNode, type ElementNode } from '../../src/xml/nodes.ts'
import { printElement } from '../../src/xml/print-element.ts'
import { readXml } from '../../src/xml/read.ts'

function nodeNamed(xml: string, name: string): ElementNode {
  const document = readXml(xml)
  const element = childNamed(document.root, name)
  if (element === undefined) throw new TypeError(`no ${name}`)
  return elementNode(document, element)
}

it('keeps the white space of an element, and prints it as libxml2 does', () => {
  const xml = `<devices>\n  <disk type='file'>\n    <source file='/a&amp;"é'/>\n\n    <serial>é'&lt;</serial>\n  </disk>\n</devices>`
  expect(printElement(nodeNamed(xml, 'disk'))).toBe(
    `<disk type="file">\n    <source file="/a&amp;&quot;&#xE9;"/>\n\n    <serial>é'&lt;</serial>\n  </disk>`,
  )
})

it('indents an element without white space', () => {
  expect(printElement(nodeNamed(`<a><b><c/></b></a>`, 'b'))).toBe(`<b>\n  <c/>\n</b>`)
})

it('keeps comments, instructions and CDATA sections where they stand', () => {
  const inner = `<b> <!--x--><?p i?><![CDATA[<]]> </b>`
  expect(printElement(nodeNamed(`<a>${inner}</a>`, 'b'))).toBe(inner)
})

it('prints what was changed', () => {
  const node = nodeNamed(`<a><b c='1'> <d/></b></a>`, 'b')
  const changed = { ...node, attributes: { ...node.attributes, c: '<2>' } }
  expect(printElement(changed)).toBe(`<b c="&lt;2&gt;"> <d/></b>`)
})
