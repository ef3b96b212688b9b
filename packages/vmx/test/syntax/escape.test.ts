import { expect, it } from 'vitest'
import { decodePercents, decodePipes, encodePercents, encodePipes } from '../../src/syntax/escape.ts'

it('undoes escapes of bytes, in either case and of characters with several bytes', () => {
  expect(decodePipes('a|22b|7C|7c')).toBe('a"b||')
  expect(decodePipes('|c3|A9')).toBe('é')
  expect(decodePercents('a%2fb%5C')).toBe('a/b\\')
})

it.each(['|', 'a|2', '|zz', '|c3', '|ff', '|00', '||7c', '|c3a|a9'])('refuses %s', text => {
  expect(decodePipes(text)).toBeUndefined()
})

it('writes what cannot stand between quotes, and reads it again', () => {
  expect(encodePipes('a"b|c\nd\re')).toBe('a|22b|7cc|0ad|0de')
  expect(decodePipes(encodePipes('a"b|c\nd\re'))).toBe('a"b|c\nd\re')
  expect(encodePercents('100%/\\')).toBe('100%25%2f%5c')
})
