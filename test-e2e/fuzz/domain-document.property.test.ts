import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accepted, hostileText } from './hostile-text.ts'

const pieces = [
  ...[
    '<domain type="test">',
    '</domain>',
    '<name>a</name>',
    '<memory unit="GiB">1</memory>',
    '<vcpu>1</vcpu>',
    '<os>',
  ],
  ...[
    '<type>hvm</type>',
    '</os>',
    '<devices>',
    '</devices>',
    '<disk type="file">',
    '</disk>',
    '<source file="/a"/>',
  ],
  ...[
    '<target dev="vda"/>',
    '<metadata>',
    '</metadata>',
    '<x:y xmlns:x="urn:x"/>',
    '<!DOCTYPE domain [',
    ']>',
    '<!ENTITY',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '&#x41;',
    '&lt;',
    '&e;',
    "'",
    '"',
    '<',
    '>',
    '/',
    ' ',
    '\n',
  ],
]

const wrapped = hostileText(pieces).map(
  text => `<domain type='test'><name>a</name><memory>1</memory><os><type>hvm</type></os>${text}</domain>`,
)

it('a domain is refused with a VirtError, or what is written of it is read as the same domain', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText(pieces), wrapped), text => {
      const domain = accepted(parseDomain, text)
      if (domain === undefined) return
      const written = formatDomain(domain.value)
      expect(formatDomain(parseDomain(written))).toBe(written)
    }),
  )
})
