import type { Connection, Network } from '@guestwork/core'
import { data } from '../../grammar/option.ts'
import { hasUuidLength, lookUp } from '../arguments/look-up.ts'

/** How a network can be named. */
export type NetworkKey = 'uuid' | 'name'

/** The option that names a network. */
export const networkOption = data('name or UUID of the network', { completes: 'network' })

/** How a network is named in JSON. */
export interface NetworkIdentity {
  /** Its name. */
  readonly name: string
  /** Its UUID in canonical form. */
  readonly uuid: string
}

/** The network that a text names (`virshCommandOptNetworkBy`). */
export async function findNetwork(
  connection: Connection,
  text: string,
  keys: readonly NetworkKey[] = ['uuid', 'name'],
): Promise<Network> {
  return lookUp('network', text, [
    ...(keys.includes('uuid') && hasUuidLength(text) ? [() => connection.networkLookupByUuid(text)] : []),
    ...(keys.includes('name') ? [() => connection.networkLookupByName(text)] : []),
  ])
}

/** A network's identity for JSON. */
export function networkIdentity({ name, uuid }: Network): NetworkIdentity {
  return { name, uuid }
}
