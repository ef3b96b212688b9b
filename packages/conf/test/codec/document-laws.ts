import { isVirtError } from '@guestwork/util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ElementDeclaration } from '../../src/codec/declare.ts'
import { arbitraryOf } from './arbitrary.ts'

/** A document whose reader and writer have to fit each other. */
export interface LawfulDocument<Value extends object> {
  readonly declaration: ElementDeclaration
  readonly parse: (text: string) => Value
  readonly format: (value: Value) => string
  /** A text that is accepted; parts of it are thrown together at random. */
  readonly sample: string
  /** How many of 300 random objects have to be acceptable. */
  readonly accepted?: number
}

/** What holds for every kind of document: it is read back as it was written, and any text is read or refused. */
export function describeLaws<Value extends object>(document: LawfulDocument<Value>): void {
  const { declaration, parse, format, sample, accepted = 30 } = document
  const values = arbitraryOf(declaration) as fc.Arbitrary<Value>

  it('is read back as it was written', { timeout: 60_000 }, () => {
    let compared = 0
    fc.assert(
      fc.property(values, random => {
        const value = orRefused(() => parse(format(random)))
        if (value === undefined) return
        compared++
        expect(parse(format(value))).toEqual(value)
        expect(format(parse(format(value)))).toBe(format(value))
      }),
      { numRuns: 300 },
    )
    expect(compared).toBeGreaterThanOrEqual(accepted)
  })

  describe('any text', () => {
    const settle = (text: string): void => {
      orRefused(() => parse(text))
    }

    it('is read or refused with a VirtError', () => {
      fc.assert(fc.property(fc.string({ unit: 'binary' }), settle))
    })

    it('that looks like the document is read or refused with a VirtError', () => {
      const pieces = [
        ...sample.split(/(?=<)|(?<=>)|(?<=[ '])/),
        '&#x0;',
        '<![CDATA[',
        ']]>',
        '<!--',
        '\u0000',
      ]
      const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join(''))
      const cut = fc
        .tuple(fc.nat(sample.length), fc.nat(20), texts)
        .map(([at, length, added]) => sample.slice(0, at) + added + sample.slice(at + length))
      fc.assert(fc.property(fc.oneof(texts, cut), settle), { numRuns: 300 })
    })
  })

  it('accepts the sample', () => {
    expect(parse(format(parse(sample)))).toEqual(parse(sample))
  })
}

/** The value; undefined where it is refused as it should be. */
function orRefused<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch (error) {
    if (isVirtError(error)) return undefined
    throw error
  }
}
