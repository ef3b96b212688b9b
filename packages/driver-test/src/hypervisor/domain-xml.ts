import { DomainXmlFlag, type DomainRef } from '@guestwork/core'
import type { TestDomain } from '../node/test-domain.ts'
import type { TestCall } from '../session.ts'

/** The guest's document. */
export async function testDomainGetXMLDesc(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): Promise<string> {
  return formatDefinition(session.node.get(ref), flags)
}

/** What a guest has now, or with INACTIVE what its next start uses, as a document. */
export async function formatDefinition(
  { definition, live = definition, id }: TestDomain,
  flags: number,
): Promise<string> {
  const inactive = (flags & DomainXmlFlag.INACTIVE) !== 0 || id === -1
  const secure = (flags & DomainXmlFlag.SECURE) !== 0
  const { formatDomain } = await import('@guestwork/conf/domain')
  return formatDomain(inactive ? definition : { ...live, id }, { inactive, secure })
}
