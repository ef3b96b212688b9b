import fc from 'fast-check'
import { isVirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { fillDomainDefaults, formatDomain, parseDomain, type Domain } from '../../src/domain/index.ts'
import { domain as declaration } from '../../src/domain/domain.ts'
import { arbitraryOf } from '../codec/arbitrary.ts'

const domains = arbitraryOf(declaration) as fc.Arbitrary<Domain>
const xml = (domain: Domain): string => formatDomain(domain, { secure: true })

/** The document that a random domain stands for; undefined where libvirt's checks refuse it. */
function settled(domain: Domain): Domain | undefined {
  try {
    return parseDomain(xml({ ...domain, name: domain.name.replaceAll('/', '-') }), { unknown: 'error' })
  } catch (error) {
    if (isVirtError(error, 'XML_ERROR') || isVirtError(error)) return undefined
    throw error
  }
}

describe('generated domains', () => {
  it('are read back as they were written', { timeout: 60_000 }, () => {
    let compared = 0
    fc.assert(
      fc.property(domains, random => {
        const domain = settled(random)
        if (domain === undefined) return
        compared++
        expect(parseDomain(xml(domain), { unknown: 'error' })).toEqual(domain)
      }),
      { numRuns: 300 },
    )
    expect(compared).toBeGreaterThan(100)
  })

  it('are printed the same once more after they were filled in', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(domains, random => {
        const domain = settled(random)
        if (domain === undefined) return
        const filled = fillDomainDefaults(domain)
        expect(xml(parseDomain(xml(filled)))).toBe(xml(filled))
      }),
      { numRuns: 150 },
    )
  })
})

describe('any text', () => {
  const outcome = (text: string): string => {
    try {
      parseDomain(text)
      return 'a domain'
    } catch (error) {
      if (!isVirtError(error)) throw error
      return error.code
    }
  }

  it('gives a domain or a VirtError', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(outcome(text)).not.toBe('')
      }),
    )
  })

  it('that looks like a domain gives a domain or a VirtError', () => {
    const pieces = fc.constantFrom(
      ...[
        '<domain type="test">',
        '</domain>',
        '<name>',
        '</name>',
        'a',
        '<devices>',
        '</devices>',
        '<disk ',
        "type='file'",
      ],
      ...[
        '>',
        '/>',
        '<target dev="vda"/>',
        '</disk>',
        '&lt;',
        '&#x0;',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        ' xmlns:a="b"',
      ],
      ...[
        '<a:b/>',
        '<memory unit="KiB">',
        '9',
        '</memory>',
        '<interface type="hostdev">',
        '<address type="pci"/>',
        '\u0000',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), list => {
        expect(outcome(list.join(''))).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})
