import { ConnectListInterfacesFlag as Filter, type InterfaceRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { EsxCall } from '../session.ts'
import { describeCard } from './document.ts'
import { interfaceRef, readCards, type HostCard } from './host-cards.ts'

/** The bits of a list's filter that there are. */
export const interfaceFilters = Filter.ACTIVE | Filter.INACTIVE

/** All cards of the host, or none: each is up. */
export async function esxConnectListAllInterfaces(
  call: EsxCall,
  filter: number,
): Promise<readonly InterfaceRef[]> {
  if ((filter & interfaceFilters) === Filter.INACTIVE) return []
  return (await readCards(call)).map(interfaceRef)
}

/** The card with a name. */
export async function esxInterfaceLookupByName(call: EsxCall, name: string): Promise<InterfaceRef> {
  return interfaceRef(await cardNamed(call, name))
}

/**
 * The card with an address, whatever its case. A host often gives the address of a physical card to a virtual one of its
 * own; the physical one is meant then.
 */
export async function esxInterfaceLookupByMACString(call: EsxCall, mac: string): Promise<InterfaceRef> {
  const wanted = mac.toLowerCase()
  const fitting = (await readCards(call)).filter(card => card.mac === wanted)
  const physical = fitting.filter(({ kind }) => kind === 'physical')
  const [found, another] = physical.length > 0 ? physical : fitting
  if (found === undefined) throw noInterface(`Could not find physical NIC with MAC address '${mac}'`)
  if (another === undefined) return interfaceRef(found)
  throw new VirtError('MULTIPLE_INTERFACES', `several NICs have the MAC address '${mac}'`, { domain: 'ESX' })
}

/** The document of the card, which is the same for the configuration and for what is in use. */
export async function esxInterfaceGetXMLDesc(call: EsxCall, { name }: InterfaceRef): Promise<string> {
  const { formatHostInterface } = await import('@guestwork/conf/interface')
  return formatHostInterface(describeCard(await cardNamed(call, name)))
}

/** Always, as long as it exists; whether its link is up is another matter. */
export async function esxInterfaceIsActive(call: EsxCall, { name }: InterfaceRef): Promise<boolean> {
  await cardNamed(call, name)
  return true
}

async function cardNamed(call: EsxCall, name: string): Promise<HostCard> {
  const found = (await readCards(call)).find(card => card.name === name)
  if (found === undefined) throw noInterface(`Could not find physical NIC with name '${name}'`)
  return found
}

function noInterface(message: string): VirtError {
  return new VirtError('NO_INTERFACE', message, { domain: 'ESX' })
}
