import { describe, expect, it } from 'vitest'
import { selectNodes } from '../../src/xpath/index.ts'

const document = `<domain type='test'>
  <name>a &lt; b</name>
  <devices>
    <disk type='file'><source file="/a'b"/></disk>
    <disk type='block'/><!-- two -->
  </devices>
</domain>`

describe('selectNodes', () => {
  it.each([
    ['//name', ['<name>a &lt; b</name>']],
    ['//name/text()', ['a &lt; b']],
    ['//disk[1]', ['<disk type="file">\n  <source file="/a\'b"/>\n</disk>']],
    ['//disk/@type', [' type="file"', ' type="block"']],
    ['//comment()', ['<!-- two -->']],
    ['//interface', []],
  ])('%s', async (expression, nodes) => {
    expect(await selectNodes(document, expression)).toEqual(nodes)
  })

  it.each([
    ['//name|//disk[2]', '<nodes>\n  <name>a &lt; b</name>\n  <disk type="block"/>\n</nodes>'],
    ['//@type', '<nodes type="test"/>'],
    ['//interface', '<nodes/>'],
  ])('%s, wrapped', async (expression, nodes) => {
    expect(await selectNodes(document, expression, { wrap: true })).toEqual([nodes])
  })

  it.each(['//[', 'count(//disk)', 'nothing:name'])('refuses %s', async expression => {
    await expect(selectNodes(document, expression)).rejects.toMatchObject({
      code: 'INVALID_ARG',
      message: expect.stringContaining(expression) as string,
    })
  })

  it('refuses what is no XML', async () => {
    await expect(selectNodes('<a', '//a')).rejects.toMatchObject({ code: 'XML_DETAIL' })
  })
})
