import { describe, expect, it } from 'vitest'
import { bigNumber } from '../../src/grammar/big-number.ts'

const largest = 2n ** 64n - 1n
const size = bigNumber('a size')
const wrapping = bigNumber('a rate', { wraps: true })

describe('a big number', () => {
  it.each([
    [size, undefined, undefined],
    [size, '0', 0n],
    [size, ' +5', 5n],
    [size, String(largest), largest],
    [wrapping, '-1', largest],
    [wrapping, '-18446744073709551615', 1n],
  ])('of %o: %s is %s', (option, text, value) => {
    expect(option.read('size', text === undefined ? undefined : [text])).toBe(value)
  })

  it.each([
    [size, '-1'],
    [size, '5x'],
    [size, ''],
    [size, String(largest + 1n)],
    [wrapping, '-18446744073709551616'],
  ])('of %o is not %s', (option, text) => {
    const lines = [`Numeric value '${text}' for <size> option is malformed or out of range`]
    expect(() => option.read('size', [text])).toThrow(expect.objectContaining({ lines }))
  })
})
