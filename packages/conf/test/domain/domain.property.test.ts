import fc from 'fast-check'
import { isVirtError } from '@guestwork/util'
import { expect, it } from 'vitest'
import { domain as declaration } from '../../src/domain/domain.ts'
import { fillDomainDefaults, formatDomain, parseDomain, type Domain } from '../../src/domain/index.ts'
import { arbitraryOf } from '../codec/arbitrary.ts'
import { describeLaws, runs } from '../codec/document-laws.ts'

const format = (domain: Domain): string => formatDomain(domain, { secure: true })

/** The name of a guest is that of a file. */
const withName = (domain: Domain): Domain => ({ ...domain, name: domain.name.replaceAll('/', '-') })

describeLaws({
  declaration,
  parse: parseDomain,
  format,
  sample:
    `<domain type='test'><name>g</name><memory unit='GiB'>1</memory><vcpu>2</vcpu><os><type>hvm</type></os><metadata><x:y xmlns:x='urn:x'/></metadata>` +
    `<devices><disk type='file'><source file='/a'/><target dev='vda'/></disk><interface type='network'><source network='n'/></interface></devices></domain>`,
  prepare: withName,
  accepted: 100,
})

it('is printed the same once more after it was filled in', () => {
  fc.assert(
    fc.property(arbitraryOf(declaration) as fc.Arbitrary<Domain>, random => {
      const filled = filledIn(withName(random))
      if (filled !== undefined) expect(format(parseDomain(format(filled)))).toBe(format(filled))
    }),
    { numRuns: runs(150) },
  )
})

/** The guest that a random one stands for, with its defaults; undefined where libvirt's checks refuse it. */
function filledIn(random: Domain): Domain | undefined {
  try {
    return fillDomainDefaults(parseDomain(format(random), { unknown: 'error' }))
  } catch (error) {
    if (isVirtError(error)) return undefined
    throw error
  }
}
