import { parseLibvirtConf } from '@guestwork/util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accepted, hostileText } from './hostile-text.ts'

const pieces = [
  'uri_default',
  ' = ',
  '"',
  '"""',
  "'",
  '[',
  ']',
  ',',
  '\n',
  '#',
  '"a=b"',
  '1',
  '-',
  '99999999999999999999',
]

it('a configuration file is refused with a VirtError or read', () => {
  fc.assert(
    fc.property(hostileText(pieces), text => {
      const conf = accepted(parseLibvirtConf, text)
      if (conf !== undefined) expect(conf.value).toBeTypeOf('object')
    }),
  )
})
