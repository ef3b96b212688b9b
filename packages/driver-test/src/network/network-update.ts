import type { Network, NetworkSection, NetworkUpdate, NetworkUpdateCommand } from '@guestwork/conf/network'
import {
  NetworkSection as Section,
  NetworkUpdateCommand as Command,
  NetworkUpdateFlag as Flag,
  type NetworkRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { TestCall } from '../session.ts'
import type { TestNetwork } from './test-network.ts'

const commands: ReadonlyMap<number, NetworkUpdateCommand> = new Map([
  [Command.MODIFY, 'modify'],
  [Command.DELETE, 'delete'],
  [Command.ADD_LAST, 'add-last'],
  [Command.ADD_FIRST, 'add-first'],
])

const sections: ReadonlyMap<number, NetworkSection> = new Map([
  [Section.BRIDGE, 'bridge'],
  [Section.DOMAIN, 'domain'],
  [Section.IP, 'ip'],
  [Section.IP_DHCP_HOST, 'ip-dhcp-host'],
  [Section.IP_DHCP_RANGE, 'ip-dhcp-range'],
  [Section.FORWARD, 'forward'],
  [Section.FORWARD_INTERFACE, 'forward-interface'],
  [Section.FORWARD_PF, 'forward-pf'],
  [Section.PORTGROUP, 'portgroup'],
  [Section.DNS_HOST, 'dns-host'],
  [Section.DNS_TXT, 'dns-txt'],
  [Section.DNS_SRV, 'dns-srv'],
])

/** Changes one element of what runs, of what is stored, or of both or neither. */
export async function testNetworkUpdate(
  { session, signal }: TestCall,
  ref: NetworkRef,
  command: number,
  section: number,
  parentIndex: number,
  xml: string,
  flags: number,
): Promise<void> {
  const { updateNetwork } = await import('@guestwork/conf/network')
  signal.throwIfAborted()
  const network = session.node.networks.getByUuid(ref)
  const current = network.active ? Flag.AFFECT_LIVE : Flag.AFFECT_CONFIG
  const affected = flags === Flag.AFFECT_CURRENT ? current : flags
  checkStates(network, affected)
  const update: NetworkUpdate = { ...named(command, section), parentIndex, xml }
  const changed = (definition: Network) => updateNetwork(structuredClone(definition), update)
  const { definition, next = definition } = network
  const live = (affected & Flag.AFFECT_LIVE) === 0 ? definition : changed(definition)
  const stored = (affected & Flag.AFFECT_CONFIG) === 0 ? network.next : changed(next)
  if (network.active) Object.assign(network, { definition: live, next: stored })
  else network.definition = stored ?? definition
}

function checkStates({ active, persistent }: TestNetwork, affected: number): void {
  if (!active && (affected & Flag.AFFECT_LIVE) !== 0) {
    throw refused('OPERATION_INVALID', 'network is not running')
  }
  if (!persistent && (affected & Flag.AFFECT_CONFIG) !== 0) {
    throw refused('OPERATION_INVALID', 'cannot change persistent config of a transient network')
  }
}

function named(command: number, section: number): Pick<NetworkUpdate, 'command' | 'section'> {
  const names = { command: commands.get(command), section: sections.get(section) }
  if (names.section === undefined) {
    throw refused('OPERATION_UNSUPPORTED', "can't update unrecognized section of network")
  }
  if (names.command === undefined) {
    throw refused('OPERATION_UNSUPPORTED', `unrecognized network update command code ${String(command)}`)
  }
  return { command: names.command, section: names.section }
}

function refused(code: 'OPERATION_INVALID' | 'OPERATION_UNSUPPORTED', message: string): VirtError {
  return new VirtError(code, message, { domain: 'NETWORK' })
}
