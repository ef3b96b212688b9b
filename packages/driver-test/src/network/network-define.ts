import type { Network } from '@guestwork/conf/network'
import { NetworkCreateFlag, NetworkDefineFlag, NetworkLifecycleEvent, type NetworkRef } from '@guestwork/core'
import { generateUuid, VirtError } from '@guestwork/util'
import { validateIfAsked } from '../node/validate-document.ts'
import type { TestCall } from '../session.ts'
import type { HostNetworks } from './host-networks.ts'
import { referenceToNetwork, type TestNetwork } from './test-network.ts'

/** A document that is ready to be stored. */
type NetworkDefinition = Network & { uuid: string }

/** Stores a definition; as in libvirt's mock a running network never sees its new one. */
export async function testNetworkDefineXMLFlags(
  { session, signal }: TestCall,
  xml: string,
  flags: number,
): Promise<NetworkRef> {
  await validateIfAsked(xml, flags, NetworkDefineFlag.VALIDATE)
  const definition = await readNetwork(xml)
  signal.throwIfAborted()
  const { networks } = session.node
  const existing = networks.list.findRedefined(definition)
  const network = existing ?? addNetwork(networks, definition)
  if (network.active) network.next = definition
  else Object.assign(network, { definition, next: undefined })
  network.persistent = true
  networks.emit(network, NetworkLifecycleEvent.DEFINED)
  return referenceToNetwork(network)
}

/** Starts a network from a document; where it has a definition, it stays a network with one. */
export async function testNetworkCreateXMLFlags(
  { session, signal }: TestCall,
  xml: string,
  flags: number,
): Promise<NetworkRef> {
  await validateIfAsked(xml, flags, NetworkCreateFlag.VALIDATE)
  const definition = await readNetwork(xml)
  signal.throwIfAborted()
  const { networks } = session.node
  const existing = networks.list.findRedefined(definition)
  if (existing?.active === true) {
    const message = `network is already active as '${existing.name}'`
    throw new VirtError('OPERATION_INVALID', message, { domain: 'NETWORK' })
  }
  if (existing !== undefined) existing.next ??= existing.definition
  const network = existing ?? addNetwork(networks, definition)
  Object.assign(network, { definition, active: true })
  networks.emit(network, NetworkLifecycleEvent.STARTED)
  return referenceToNetwork(network)
}

/** Forgets a network that does not run. */
export function testNetworkUndefine({ session }: TestCall, ref: NetworkRef): void {
  const { networks } = session.node
  const network = networks.getByName(ref)
  if (network.active) {
    throw new VirtError('OPERATION_INVALID', `Network '${ref.name}' is still running`, { domain: 'TEST' })
  }
  networks.emit(network, NetworkLifecycleEvent.UNDEFINED)
  networks.list.remove(network)
}

/** The network's document. */
export async function testNetworkGetXMLDesc({ session }: TestCall, ref: NetworkRef): Promise<string> {
  const { definition } = session.node.networks.getByName(ref)
  const { formatNetwork } = await import('@guestwork/conf/network')
  return formatNetwork(definition)
}

/** Reads a document as the mock does: what it does not know is dropped, and libvirt's defaults are filled in. */
export async function readNetwork(xml: string): Promise<NetworkDefinition> {
  const { fillNetworkDefaults, parseNetwork } = await import('@guestwork/conf/network')
  const network = fillNetworkDefaults(parseNetwork(xml, { inactive: true, unknown: 'drop' }))
  return { ...network, uuid: network.uuid ?? generateUuid() }
}

/** Takes in a new network that does not run and has no stored definition. */
export function addNetwork({ list }: HostNetworks, definition: NetworkDefinition): TestNetwork {
  const { name, uuid } = definition
  const states = { active: false, persistent: false, autostart: false }
  const network = { name, uuid, definition, next: undefined, ...states }
  list.add(network)
  return network
}
