import { elementNode, printElement, readXml } from '@guestwork/conf/xml'
import { expect, it } from 'vitest'
import { attributeOf } from '../../src/document/device-element.ts'
import { withAttributes, withChangedChild, withoutChildren } from '../../src/document/edit-node.ts'

const document = readXml("<disk type='file'> <a><b c='1'/></a> <a><b c='2'/></a> </disk>")
const node = elementNode(document, document.root)

it('finds attributes of elements inside', () => {
  expect(attributeOf(document.root, [], 'type')).toBe('file')
  expect(attributeOf(document.root, ['a', 'b'], 'c')).toBe('1')
  expect(attributeOf(document.root, ['a', 'x'], 'c')).toBeUndefined()
})

it('changes the first element inside, and leaves what it was', () => {
  const changed = withChangedChild(node, 'a', a =>
    withChangedChild(a, 'b', b => withAttributes(b, { c: '3' })),
  )
  expect(changed && printElement(changed)).toBe(
    '<disk type="file"> <a><b c="3"/></a> <a><b c="2"/></a> </disk>',
  )
  expect(printElement(node)).toContain('c="1"')
  expect(withChangedChild(node, 'x', x => x)).toBeUndefined()
})

it('leaves the white space around what it takes out', () => {
  expect(printElement(withoutChildren(node, 'a'))).toBe('<disk type="file">   </disk>')
})
