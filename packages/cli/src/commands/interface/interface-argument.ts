import type { Connection, HostInterface } from '@guestwork/core'
import { data } from '../../grammar/option.ts'
import { lookUp } from '../arguments/look-up.ts'
import { isMacAddress } from '../arguments/mac-address-text.ts'

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

/** The interface that a text names (`virshCommandOptInterfaceBy`). What looks like a MAC address is no name. */
export async function findInterface(
  connection: Connection,
  text: string,
  keys: readonly InterfaceKey[] = ['name', 'mac'],
): Promise<HostInterface> {
  const [key, look] = isMacAddress(text)
    ? (['mac', () => connection.interfaceLookupByMac(text)] as const)
    : (['name', () => connection.interfaceLookupByName(text)] as const)
  return lookUp('interface', text, keys.includes(key) ? [look] : [])
}

/** An interface's identity for JSON. */
export function interfaceIdentity({ name, mac }: HostInterface): InterfaceIdentity {
  return { name, mac }
}
