import { formatConnectionUri, parseConnectionUri } from '@guestwork/util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accepted, hostileText } from './hostile-text.ts'

const pieces = [
  'qemu',
  'esx',
  '+ssh',
  '+',
  ':',
  '//',
  '/',
  '@',
  'host',
  '[::1]',
  '%2f',
  '%',
  ':22',
  '?',
  'a=b',
  '&',
  ';',
  '=',
  '#',
]

it('a connection URI is refused with a VirtError, or survives being written and parsed again', () => {
  fc.assert(
    fc.property(hostileText(pieces), text => {
      const uri = accepted(parseConnectionUri, text)
      if (uri !== undefined) expect(parseConnectionUri(formatConnectionUri(uri.value))).toEqual(uri.value)
    }),
  )
})
