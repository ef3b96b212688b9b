import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bitmapFromBytes, bitmapToBytes, formatBitmap, parseBitmap } from '../src/bitmap.ts'

const bits = fc.uniqueArray(fc.nat(200), { minLength: 1 }).map(numbers => numbers.sort((a, b) => a - b))

it('reads what it writes', () => {
  fc.assert(
    fc.property(bits, given => {
      expect(parseBitmap(formatBitmap(given))).toEqual(given)
      expect(bitmapFromBytes(bitmapToBytes(given))).toEqual(given)
    }),
  )
})

it('brings a set into one spelling', () => {
  fc.assert(
    fc.property(bits, fc.array(fc.nat(200)), (given, removed) => {
      const text = [...given, ...removed.map(bit => `^${String(bit)}`)].join(', ')
      const expected = given.filter(bit => !removed.includes(bit))
      expect(parseBitmap(text)).toEqual(expected)
    }),
  )
})
