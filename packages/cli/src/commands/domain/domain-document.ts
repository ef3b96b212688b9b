import { parseDomain, type Domain as DomainDocument } from '@guestwork/conf/domain'
import type { Domain } from '@guestwork/core'

/** The document of a domain, as objects: as it runs, or as the next start uses it. */
export async function domainDocument(domain: Domain, inactive: boolean): Promise<DomainDocument> {
  return parseDomain(await domain.getXml({ inactive }), { unknown: 'drop' })
}
