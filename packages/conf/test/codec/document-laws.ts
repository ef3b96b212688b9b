import { isVirtError } from '@guestwork/util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ElementDeclaration } from '../../src/codec/declare.ts'
import type { ParseOptions } from '../../src/codec/document.ts'
import { arbitraryOf } from './arbitrary.ts'

/** A document whose reader and writer have to fit each other. */
export interface LawfulDocument<Value extends object> {
  readonly declaration: ElementDeclaration
  readonly parse: (document: string | Uint8Array, options: ParseOptions) => Value
  readonly format: (value: Value) => string
  /** A text that is accepted; parts of it are thrown together at random. */
  readonly sample: string
  /** Which of the random objects can be the document at all; all when left out. */
  readonly prepare?: (random: Value) => Value
  /** How many of 300 random objects have to be acceptable. */
  readonly accepted?: number
}

/** What has a meaning in every document. */
const xmlPieces = [
  ...[
    '&#x0;',
    '&#x41;',
    '&lt;',
    '&e;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<!DOCTYPE x [',
    '<!ENTITY',
  ],
  ...['\u0000', '\ud800', '\ufeff', '\uffff', 'é', '\n', '"', "'", '<', '>', '/', ' xmlns:a="b"', '<a:b/>'],
]

/** What holds for every kind of document: it is read back as it was written, and any text is read or refused. */
export function describeLaws<Value extends object>(document: LawfulDocument<Value>): void {
  it('is read back as it was written', () => expectReadBack(document))

  it('accepts the sample', () => {
    const value = document.parse(document.sample, { unknown: 'error' })
    expect(document.parse(document.format(value), { unknown: 'error' })).toEqual(value)
  })

  describe('any text', () => {
    const pieces = [...document.sample.split(/(?=<)|(?<=>)|(?<=[ '])/), ...xmlPieces].filter(
      piece => piece !== '',
    )
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join(''))

    it('is read or refused with a VirtError', () => {
      const unit = fc.nat(0xffff).map(code => String.fromCharCode(code))
      const bytes = fc.oneof(fc.string({ unit }), fc.uint8Array({ maxLength: 200 }))
      fc.assert(
        fc.property(bytes, text => {
          settle(document, text)
        }),
      )
    })

    it('that looks like the document is refused with a VirtError, or what is written of it is read as the same', () => {
      const { length } = document.sample
      const cut = fc
        .tuple(fc.nat(length), fc.nat(20), texts)
        .map(([at, size, added]) => document.sample.slice(0, at) + added + document.sample.slice(at + size))
      fc.assert(
        fc.property(fc.oneof(texts, cut), text => {
          settle(document, text)
        }),
        { numRuns: runs(300) },
      )
    })

    it('is settled in steps that grow with its length', () => {
      const leaves = document.sample.match(/<[^<>]*\/>|<(\w+)[^<>]*>[^<>]*<\/\1>/g) ?? []
      for (const piece of [...pieces, ...leaves]) {
        const many = piece.repeat(Math.ceil(100_000 / piece.length))
        settle(
          document,
          document.sample.replace('>', () => `>${many}`),
        )
        settle(
          document,
          document.sample.replace(piece, () => many),
        )
        settle(document, many)
      }
    })
  })
}

function expectReadBack<Value extends object>(document: LawfulDocument<Value>): void {
  const { declaration, parse, format, accepted = 30 } = document
  const prepare = document.prepare ?? ((random: Value) => random)
  const read = (text: string): Value => parse(text, { unknown: 'error' })
  let compared = 0
  fc.assert(
    fc.property(arbitraryOf(declaration) as fc.Arbitrary<Value>, random => {
      const value = orRefused(() => read(format(prepare(random))))
      if (value === undefined) return
      compared++
      expect(read(format(value))).toEqual(value)
      expect(format(read(format(value)))).toBe(format(value))
    }),
    { numRuns: runs(300) },
  )
  expect(compared).toBeGreaterThanOrEqual(accepted)
}

/** So many runs, or as many as fit into the time where the properties run by the clock. */
export function runs(count: number): number {
  return fc.readConfigureGlobal().numRuns ?? count
}

function settle<Value extends object>(
  { parse, format }: LawfulDocument<Value>,
  text: string | Uint8Array,
): void {
  const value = orRefused(() => parse(text, { unknown: 'keep' }))
  if (value === undefined) return
  const written = format(value)
  expect(format(parse(written, { unknown: 'keep' }))).toBe(written)
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
