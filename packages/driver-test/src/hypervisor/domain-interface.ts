import type { Domain, NetworkInterface } from '@guestwork/conf/domain'
import { VirtError } from '@guestwork/util'

/**
 * The interface with this MAC address, in any case, or this name on the host (`virDomainNetFind`).
 *
 * @throws VirtError `INVALID_ARG` when there is none.
 */
export function findInterface({ devices }: Domain, device: string): NetworkInterface {
  const address = device.toLowerCase()
  const found = devices?.interfaces?.find(
    ({ mac, target }) => mac?.address.toLowerCase() === address || target?.dev === device,
  )
  if (found !== undefined) return found
  throw new VirtError('INVALID_ARG', `'${device}' is not a known interface`, { domain: 'DOMAIN' })
}
