import type { NetworkRef } from '@guestwork/core'
import type { EsxCall } from '../session.ts'
import { vim } from '../vim-calls.ts'
import type { HostVirtualSwitch } from '../vim/index.ts'
import { listDistributed } from './distributed.ts'
import { readHostNetwork, type HostNetwork } from './host-network.ts'
import { networkRef, noNetwork, withName } from './identity.ts'

/** The standard switches of the host. */
export async function readSwitches(call: EsxCall): Promise<readonly HostVirtualSwitch[]> {
  const paths = ['networkInfo.vswitch'] as const
  return (await vim(call).properties(call.session.networkSystem, paths))[paths[0]] ?? []
}

/** The network with a name: a switch of the host, or else a distributed one. */
export async function esxNetworkLookupByName(call: EsxCall, name: string): Promise<NetworkRef> {
  const found = withName((await readSwitches(call)).map(networkRef), name)
  const network = found ?? withName(await listDistributed(call), name)
  if (network === undefined) throw noNetwork('name', name)
  return network
}

/** The network with a UUID: that of a distributed switch is its own, that of another one the MD5 of its key. */
export async function esxNetworkLookupByUUID(call: EsxCall, uuid: string): Promise<NetworkRef> {
  const isWanted = (network: NetworkRef) => network.uuid === uuid
  const found = (await readSwitches(call)).map(networkRef).find(isWanted)
  const network = found ?? (await listDistributed(call)).find(isWanted)
  if (network === undefined) throw noNetwork('UUID', uuid)
  return network
}

/** The standard switch that a network is; undefined where there is none with its UUID. */
export function switchOf({ switches }: HostNetwork, { uuid }: NetworkRef): HostVirtualSwitch | undefined {
  return switches.find(each => networkRef(each).uuid === uuid)
}

/** The network of the host, and in it the switch that a network is; undefined for a distributed one. */
export async function findSwitch(
  call: EsxCall,
  ref: NetworkRef,
): Promise<{ readonly network: HostNetwork; readonly found: HostVirtualSwitch | undefined }> {
  const network = await readHostNetwork(call)
  return { network, found: switchOf(network, ref) }
}
