import { describe, expect, it } from 'vitest'
import { formatSize, parseSize, scaleInteger } from '../src/size.ts'

describe('scaleInteger', () => {
  it.each([
    ['b', 3n],
    ['byte', 3n],
    ['Bytes', 3n],
    ['k', 3072n],
    ['K', 3072n],
    ['KiB', 3072n],
    ['kib', 3072n],
    ['KB', 3000n],
    ['kb', 3000n],
    ['M', 3n * 1024n ** 2n],
    ['MB', 3_000_000n],
    ['g', 3n * 1024n ** 3n],
    ['TiB', 3n * 1024n ** 4n],
    ['PB', 3n * 1000n ** 5n],
    ['e', 3n * 1024n ** 6n],
    ['', 1536n],
    [undefined, 1536n],
  ])('3 %s', (unit, bytes) => {
    expect(scaleInteger(3n, unit, { scale: 512n })).toBe(bytes)
  })

  it.each(['z', 'ki', 'kibx', 'kbytes', ' k', 'k ', 's', 'zib', 'bit', 'ib'])(
    'does not know the unit %j',
    unit => {
      expect(() => scaleInteger(3n, unit)).toThrow(
        expect.objectContaining({
          code: 'INVALID_ARG',
          message: `invalid argument: unknown suffix '${unit}'`,
        }),
      )
    },
  )

  it('accepts up to the limit and not one more', () => {
    expect(scaleInteger(15n, 'EiB')).toBe(15n * 1024n ** 6n)
    expect(() => scaleInteger(16n, 'EiB')).toThrow(
      expect.objectContaining({ code: 'OVERFLOW', message: 'numerical overflow: value too large: 16EiB' }),
    )
    expect(scaleInteger(10n, 'k', { limit: 10240n })).toBe(10240n)
    expect(() => scaleInteger(10n, 'k', { limit: 10239n })).toThrow(
      expect.objectContaining({ code: 'OVERFLOW' }),
    )
  })

  it('refuses a negative value', () => {
    expect(() => scaleInteger(-1n, 'k')).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
  })
})

describe('parseSize', () => {
  it.each([
    ['10GiB', 10n * 1024n ** 3n],
    ['1', 1024n],
    [' +7b', 7n],
    ['9007199254740993b', 9007199254740993n],
  ])('reads %j', (text, bytes) => {
    expect(parseSize(text, { scale: 1024n })).toBe(bytes)
  })

  it.each(['', 'k', '-1', '1.5G', '1 GiB', '0x10', '1\0'])('refuses %j', text => {
    expect(() => parseSize(text)).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
  })

  it('refuses endless digits quickly', () => {
    expect(() => parseSize('9'.repeat(1_000_000))).toThrow(expect.objectContaining({ code: 'OVERFLOW' }))
  })
})

it.each([
  [0n, '0.00 B'],
  [1023n, '1023.00 B'],
  [1024n, '1.00 KiB'],
  [200_704n, '196.00 KiB'],
  [1536n * 1024n ** 2n, '1.50 GiB'],
  [2n ** 64n - 1n, '16.00 EiB'],
])('formatSize(%s) is %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text)
})

it('formatSize rounds to as many decimals as are asked for', () => {
  expect(formatSize(520_977n, 3)).toBe('508.767 KiB')
  expect(formatSize(0n, 3)).toBe('0.000 B')
})
