import { describe, expect, it } from 'vitest'
import { bitmapFromBytes, bitmapToBytes, formatBitmap, parseBitmap } from '../src/bitmap.ts'

describe('parseBitmap', () => {
  it.each([
    ['0', [0]],
    ['0-3', [0, 1, 2, 3]],
    ['0-3,^2,8', [0, 1, 3, 8]],
    ['3,2,1', [1, 2, 3]],
    ['1-1', [1]],
    ['010', [10]],
    ['^2', []],
    ['1,^1', []],
    ['^1,1', [1]],
    [' 1 - 3 , 5 ', [1, 2, 3, 5]],
    ['1, ^2', [1]],
    ['1,', [1]],
    ['1 , ', [1]],
    ['1\n', [1]],
    ['63', [63]],
  ])('reads %j', (text, bits) => {
    expect(parseBitmap(text, 64)).toEqual(bits)
  })

  it.each([
    '',
    ' ',
    ',',
    ',1',
    '1,,2',
    '1-',
    '-1',
    '3-1',
    'a',
    '1 2',
    '+1',
    '0x10',
    '1-3-5',
    '^',
    '^ 1',
    '^1-3',
    '64',
    '0-64',
    '^64',
    '99999999999999999999',
    '1,, ',
  ])('refuses %j', text => {
    expect(() => parseBitmap(text, 64)).toThrow(
      expect.objectContaining({
        code: 'INVALID_ARG',
        message: expect.stringContaining(`Failed to parse bitmap '${text}'`),
      }),
    )
  })

  it('holds numbers below 16384 where no size is given', () => {
    expect(parseBitmap('16383')).toEqual([16383])
    expect(() => parseBitmap('16384')).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
  })

  it('takes little time and memory for hostile text', () => {
    const started = performance.now()
    expect(() => parseBitmap('0-4294967295')).toThrow()
    expect(() => parseBitmap(`${' '.repeat(100_000)}x`)).toThrow()
    expect(() => parseBitmap('1-'.repeat(100_000))).toThrow()
    expect(parseBitmap('0-16383,'.repeat(100))).toHaveLength(16384)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

it.each([
  [[], ''],
  [[5], '5'],
  [[8, 3, 0, 1, 1], '0-1,3,8'],
  [[1, 2, 3], '1-3'],
])('formatBitmap(%j) is %j', (bits, text) => {
  expect(formatBitmap(bits)).toBe(text)
})

it('turns a set into bytes and back, the lowest bit first', () => {
  expect([...bitmapToBytes([0, 3, 8])]).toEqual([0b1001, 1])
  expect([...bitmapToBytes([0], 4)]).toEqual([1, 0, 0, 0])
  expect(bitmapFromBytes(Uint8Array.of(0b1001, 1, 0))).toEqual([0, 3, 8])
  expect(() => bitmapToBytes([8], 1)).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
  expect(() => bitmapToBytes([-1])).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
})
