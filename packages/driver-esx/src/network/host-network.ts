import type { EsxCall } from '../session.ts'
import { vim, type VimCalls } from '../vim-calls.ts'
import type {
  HostPortGroup,
  HostProxySwitch,
  HostVirtualNic,
  HostVirtualSwitch,
  PhysicalNic,
  Ref,
  Retrieved,
} from '../vim/index.ts'

/** The network of a host at one moment. */
export interface HostNetwork {
  /** Its standard switches. */
  readonly switches: readonly HostVirtualSwitch[]
  /** Its parts of distributed switches. */
  readonly proxySwitches: readonly HostProxySwitch[]
  /** The port groups of its standard switches. */
  readonly portGroups: readonly HostPortGroup[]
  /** Its physical cards. */
  readonly physicalNics: readonly PhysicalNic[]
  /** Its own virtual cards, those of a service console too. */
  readonly virtualNics: readonly HostVirtualNic[]
}

/** What a host's network is read by. */
export const hostNetworkPaths = [
  'networkInfo.vswitch',
  'networkInfo.proxySwitch',
  'networkInfo.portgroup',
  'networkInfo.pnic',
  'networkInfo.vnic',
  'networkInfo.consoleVnic',
] as const

/** Those paths with what was found there. */
export type HostNetworkProperties = Retrieved<
  'HostNetworkSystem',
  (typeof hostNetworkPaths)[number]
>['properties']

/** Reads the network of the connection's host. */
export function readHostNetwork(call: EsxCall): Promise<HostNetwork> {
  return readNetwork(vim(call), call.session.networkSystem)
}

/** Reads the network of a host. */
export async function readNetwork(
  calls: VimCalls,
  networkSystem: Ref<'HostNetworkSystem'>,
): Promise<HostNetwork> {
  return hostNetworkOf(await calls.properties(networkSystem, hostNetworkPaths))
}

/** The network of a host from what was read of it. */
export function hostNetworkOf(found: HostNetworkProperties): HostNetwork {
  return {
    switches: found['networkInfo.vswitch'] ?? [],
    proxySwitches: found['networkInfo.proxySwitch'] ?? [],
    portGroups: found['networkInfo.portgroup'] ?? [],
    physicalNics: found['networkInfo.pnic'] ?? [],
    virtualNics: [...(found['networkInfo.vnic'] ?? []), ...(found['networkInfo.consoleVnic'] ?? [])],
  }
}
