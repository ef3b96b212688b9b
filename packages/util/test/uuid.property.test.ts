import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatUuid, parseUuid, tryParseUuid, uuidBytes } from '../src/uuid.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
const gap = fc.stringMatching(/^[ -]{0,3}$/)

it('reads what it writes', () => {
  fc.assert(
    fc.property(bytes, given => {
      expect(uuidBytes(formatUuid(given))).toEqual(given)
    }),
  )
})

it('reads any spelling as the same UUID', () => {
  fc.assert(
    fc.property(
      bytes,
      fc.array(gap, { minLength: 16, maxLength: 16 }),
      fc.boolean(),
      (given, gaps, upper) => {
        const pairs = Array.from(
          given,
          (byte, at) => `${gaps[at] ?? ''}${byte.toString(16).padStart(2, '0')}`,
        )
        const text = upper ? pairs.join('').toUpperCase() : pairs.join('')
        expect(parseUuid(text)).toBe(formatUuid(given))
      },
    ),
  )
})

it('gives the canonical spelling or nothing, whatever comes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '0', '-', ' ', 'F', 'g'), minLength: 28, maxLength: 50 }),
      text => {
        expect(tryParseUuid(text) ?? formatUuid(new Uint8Array(16))).toMatch(
          /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        )
      },
    ),
  )
})
