import type { NetworkRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { EsxCall } from '../session.ts'
import { esxNetworkLookupByUUID } from './lookup.ts'

/** Always, as long as it exists: a switch works from the moment that it is made. */
export async function esxNetworkIsActive(call: EsxCall, { uuid }: NetworkRef): Promise<boolean> {
  await esxNetworkLookupByUUID(call, uuid)
  return true
}

/** Always: hosts keep their switches. */
export const esxNetworkIsPersistent = esxNetworkIsActive

/** Always: hosts start with their switches. */
export const esxNetworkGetAutostart = esxNetworkIsActive

/** Nothing to do; a switch that does not start with its host does not exist. */
export async function esxNetworkSetAutostart(
  call: EsxCall,
  { uuid }: NetworkRef,
  autostart: boolean,
): Promise<void> {
  await esxNetworkLookupByUUID(call, uuid)
  if (autostart) return
  throw new VirtError('OPERATION_UNSUPPORTED', 'Cannot deactivate network autostart', { domain: 'ESX' })
}
