import { ConnectListNetworksFlag as Filter, type NetworkRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { passesGroups } from '../node/flag-groups.ts'
import type { TestCall } from '../session.ts'
import { referenceToNetwork, type TestNetwork } from './test-network.ts'

const groups = [
  Filter.ACTIVE | Filter.INACTIVE,
  Filter.PERSISTENT | Filter.TRANSIENT,
  Filter.AUTOSTART | Filter.NO_AUTOSTART,
]

/** The bits of a list's filter that there are. */
export const networkFilters = groups.reduce((all, group) => all | group, 0)

/** All networks that pass the filter. */
export function testConnectListAllNetworks({ session }: TestCall, filter: number): NetworkRef[] {
  return session.node.networks.list
    .all()
    .filter(network => passesGroups(groups, filter, traits(network)))
    .map(referenceToNetwork)
}

function traits({ active, persistent, autostart }: TestNetwork): number {
  return (
    (active ? Filter.ACTIVE : Filter.INACTIVE) |
    (persistent ? Filter.PERSISTENT : Filter.TRANSIENT) |
    (autostart ? Filter.AUTOSTART : Filter.NO_AUTOSTART)
  )
}

/** The network with this name. */
export function testNetworkLookupByName({ session }: TestCall, name: string): NetworkRef {
  return referenceToNetwork(session.node.networks.getByName({ name }))
}

/** The network with this UUID. */
export function testNetworkLookupByUUID({ session }: TestCall, uuid: string): NetworkRef {
  return referenceToNetwork(session.node.networks.getByUuid({ uuid }))
}

/** Whether the network runs. */
export function testNetworkIsActive({ session }: TestCall, ref: NetworkRef): boolean {
  return session.node.networks.getByUuid(ref).active
}

/** Whether the network has a stored definition. */
export function testNetworkIsPersistent({ session }: TestCall, ref: NetworkRef): boolean {
  return session.node.networks.getByUuid(ref).persistent
}

/** The bridge that the document names; the mock makes none up. */
export function testNetworkGetBridgeName({ session }: TestCall, ref: NetworkRef): string {
  const { definition, name } = session.node.networks.getByName(ref)
  if (definition.bridge?.name !== undefined) return definition.bridge.name
  throw new VirtError('INTERNAL_ERROR', `network '${name}' does not have a bridge name.`, { domain: 'TEST' })
}

/** Whether the network would start with the host. */
export function testNetworkGetAutostart({ session }: TestCall, ref: NetworkRef): boolean {
  return session.node.networks.getByName(ref).autostart
}

/** Decides whether the network would start with the host; libvirt's mock allows it to a transient one too. */
export function testNetworkSetAutostart({ session }: TestCall, ref: NetworkRef, autostart: boolean): void {
  session.node.networks.getByName(ref).autostart = autostart
}
