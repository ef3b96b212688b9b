import { expect, it } from 'vitest'
import { attributeOffset, positionAt } from '../../src/xml/position.ts'

it('counts lines and columns from 1', () => {
  expect(positionAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 })
  expect(positionAt('ab\ncd', 2)).toEqual({ line: 1, column: 3 })
  expect(positionAt('ab\ncd', 3)).toEqual({ line: 2, column: 1 })
  expect(positionAt('ab\ncd', 5)).toEqual({ line: 2, column: 3 })
})

it.each([
  [`<a b='c=1' c = "2"/>`, 'c', `c = "2"`],
  [`<p:a\n  x:c='1'>`, 'c', `x:c='1'`],
  [`<a b='1'/>`, 'c', `<a b='1'/>`],
])('finds an attribute in %s', (source, attribute, expected) => {
  expect(source.slice(attributeOffset(source, 0, attribute)).startsWith(expected)).toBe(true)
})
