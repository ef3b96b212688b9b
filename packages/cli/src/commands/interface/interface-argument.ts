import type { Connection, HostInterface } from '@guestwork/core'
import { data } from '../../grammar/option.ts'
import { lookUp } from '../look-up.ts'
import { isMacAddress } from '../mac-address-text.ts'

/** How an interface of the host can be named. */
export type InterfaceKey = 'name' | 'mac'

/** The option that names an interface of the host. */
export const interfaceOption = data('name or MAC address of the interface', { completes: 'interface' })

/** How an interface is named in JSON. */
export interface InterfaceIdentity {
  /** Such as `eth0`. */
  readonly name: string
  /** Its MAC address, empty where it has none. */
  readonly mac: string
}

/** The interface that a text names (`virshCommandOptInterfaceBy`). */
export async function findInterface(
  connection: Connection,
  text: string,
  keys: readonly InterfaceKey[] = ['name', 'mac'],
): Promise<HostInterface> {
  return lookUp('interface', text, [
    ...(keys.includes('name') ? [() => connection.interfaceLookupByName(text)] : []),
    ...(keys.includes('mac') && isMacAddress(text) ? [() => connection.interfaceLookupByMac(text)] : []),
  ])
}

/** An interface's identity for JSON. */
export function interfaceIdentity({ name, mac }: HostInterface): InterfaceIdentity {
  return { name, mac }
}
