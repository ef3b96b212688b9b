import type { Network, NetworkPort } from '@guestwork/core'
import { data } from '../../grammar/option.ts'
import { hasUuidLength, lookUp } from '../arguments/look-up.ts'
import { networkIdentity, type NetworkIdentity } from './network-argument.ts'

/** The option that names a port of a network. */
export const portOption = data('UUID of the port', { completes: 'network-port' })

/** How a port of a network is named in JSON. */
export interface PortIdentity {
  /** Its UUID in canonical form. */
  readonly uuid: string
  /** The network that it belongs to. */
  readonly network: NetworkIdentity
}

/** The port of a network that a text names (`virshCommandOptNetworkPort`). */
export async function findPort(network: Network, text: string): Promise<NetworkPort> {
  const lookups = hasUuidLength(text) ? [() => network.portLookupByUuid(text)] : []
  return lookUp('network port', text, lookups)
}

/** A port's identity for JSON. */
export function portIdentity({ uuid, network }: NetworkPort): PortIdentity {
  return { uuid, network: networkIdentity(network) }
}
