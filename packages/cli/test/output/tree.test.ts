import { expect, it } from 'vitest'
import { formatTree } from '../../src/output/tree.ts'

it('draws a tree as virsh does', () => {
  const parents = { a: undefined, b: 'a', b1: 'b', b2: 'b1', c: 'a', c1: 'c', d: 'a', e: 'unlisted' }
  const nodes = Object.entries(parents).map(([name, parent]) => ({ name, parent }))
  expect(formatTree(nodes)).toBe(
    [
      'a',
      '  |',
      '  +- b',
      '  |   |',
      '  |   +- b1',
      '  |       |',
      '  |       +- b2',
      '  |         ',
      '  +- c',
      '  |   |',
      '  |   +- c1',
      '  |     ',
      '  +- d',
      '    ',
      'e',
      '',
      '',
    ].join('\n'),
  )
})
