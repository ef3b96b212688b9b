import type { Domain } from '@guestwork/core'
import { isVirtError } from '@guestwork/util'

/** A domain's title, from its document where the driver cannot tell it otherwise; empty when it has none. */
export async function domainTitle(domain: Domain): Promise<string> {
  try {
    return await domain.getTitle()
  } catch (error) {
    if (isVirtError(error, 'NO_DOMAIN_METADATA')) return ''
    if (!isVirtError(error, 'NO_SUPPORT')) throw error
  }
  const { parseDomain } = await import('@guestwork/conf/domain')
  return parseDomain(await domain.getXml(), { unknown: 'drop' }).title ?? ''
}
