import type { NetworkRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { EsxCall } from '../session.ts'
import { esxNetworkLookupByUUID } from './lookup.ts'

/** Always, as long as it exists: a switch works from the moment that it is made. */
export function esxNetworkIsActive(call: EsxCall, network: NetworkRef): Promise<boolean> {
  return exists(call, network)
}

/** Always: hosts keep their switches. */
export function esxNetworkIsPersistent(call: EsxCall, network: NetworkRef): Promise<boolean> {
  return exists(call, network)
}

/** Always: hosts start with their switches. */
export function esxNetworkGetAutostart(call: EsxCall, network: NetworkRef): Promise<boolean> {
  return exists(call, network)
}

/** Nothing to do; a switch that does not start with its host does not exist. */
export async function esxNetworkSetAutostart(
  call: EsxCall,
  network: NetworkRef,
  autostart: boolean,
): Promise<void> {
  await exists(call, network)
  if (autostart) return
  throw new VirtError('OPERATION_UNSUPPORTED', 'Cannot deactivate network autostart', { domain: 'ESX' })
}

/** @throws VirtError `NO_NETWORK` when it is gone */
async function exists(call: EsxCall, { uuid }: NetworkRef): Promise<true> {
  await esxNetworkLookupByUUID(call, uuid)
  return true
}
