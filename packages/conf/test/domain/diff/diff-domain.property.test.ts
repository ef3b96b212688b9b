import fc from 'fast-check'
import { isVirtError } from '@guestwork/util'
import { expect, it } from 'vitest'
import { diffDomain } from '../../../src/domain/diff/index.ts'
import { domain as declaration } from '../../../src/domain/domain.ts'
import { formatDomain, parseDomain, type Domain } from '../../../src/domain/index.ts'
import { arbitraryOf } from '../../codec/arbitrary.ts'
import { runs } from '../../codec/document-laws.ts'

const domains = arbitraryOf(declaration) as fc.Arbitrary<Domain>

/** A random domain that can be written and read; undefined where libvirt's checks refuse it. */
function readable(domain: Domain): Domain | undefined {
  try {
    return parseDomain(formatDomain({ ...domain, name: domain.name.replaceAll('/', '-') }, { secure: true }))
  } catch (error) {
    if (isVirtError(error)) return undefined
    throw error
  }
}

it('no domain differs from itself, nor from what is read of what is written of it', () => {
  let compared = 0
  fc.assert(
    fc.property(domains, random => {
      const domain = readable(random)
      if (domain === undefined) return
      compared++
      const again = parseDomain(formatDomain(domain, { secure: true }))
      expect(diffDomain(domain, domain)).toEqual({ changes: [], time: undefined, abiBreaks: [] })
      expect(diffDomain(domain, again).changes).toEqual([])
    }),
    { numRuns: runs(200) },
  )
  expect(compared).toBeGreaterThan(60)
})
