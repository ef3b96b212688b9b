import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseUri } from '../src/uri.ts'
import { isVirtError } from '../src/virt-error.ts'
import { codeUnit } from './characters.ts'

it('either parses or throws a VirtError, whatever comes', () => {
  const piece = fc.oneof(
    fc.constantFrom('h:', '//', '/', '?', '#', '@', '[', ']', '::1', ':', '%', '%41', '&', ';', '='),
    fc.string({ unit: codeUnit }),
  )
  fc.assert(
    fc.property(
      fc.array(piece).map(pieces => pieces.join('')),
      text => {
        try {
          expect(parseUri(text).segments.join('/').length).toBeLessThanOrEqual(text.length)
        } catch (error) {
          if (!isVirtError(error, 'INTERNAL_ERROR')) throw error
        }
      },
    ),
  )
})
