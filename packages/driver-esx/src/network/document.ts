import type { Network, PortGroup } from '@guestwork/conf/network'
import { VirtError } from '@guestwork/util'
import { formatLimits, parseLimits } from './bandwidth.ts'
import type { PortGroupSettings, SwitchSettings } from './settings.ts'
import { formatVlan, parseVlan } from './vlan.ts'

/** What a document can say that no switch has, by property, with the element that says it. */
const unheld = new Map<keyof Network, string>([
  ['ipv6', "attribute 'ipv6'"],
  ['trustGuestRxFilters', "attribute 'trustGuestRxFilters'"],
  ['metadata', '<metadata>'],
  ['mtu', '<mtu>'],
  ['mac', '<mac>'],
  ['domain', '<domain>'],
  ['dns', '<dns>'],
  ['vlan', '<vlan> outside of a portgroup'],
  ['isolated', '<port>'],
  ['ips', '<ip>'],
  ['routes', '<route>'],
  ['virtualport', '<virtualport>'],
  ['dnsmasqOptions', '<dnsmasq:options>'],
])

/** The document of a switch, as libvirt's driver writes it, with VLANs beside that. */
export function formatSettings(settings: SwitchSettings, uuid: string): Network {
  const { name, nics, limits, portGroups } = settings
  const bandwidth = formatLimits(limits)
  return {
    name,
    uuid,
    ...(nics.length === 0
      ? { bridge: { stp: false, delay: 0 } }
      : { forward: { mode: 'bridge', interfaces: nics.map(dev => ({ dev })) } }),
    ...(bandwidth === undefined ? {} : { bandwidth }),
    portgroups: portGroups.map(formatPortGroup),
  }
}

/**
 * What a document asks of a switch.
 *
 * @throws VirtError `CONFIG_UNSUPPORTED` for what a switch cannot hold, naming it; `XML_ERROR` for a port group that is
 * there twice
 */
export function parseSettings(network: Network): SwitchSettings {
  for (const [property, element] of unheld) {
    if (holds(network[property])) throw unsupported(element)
  }
  checkBridge(network)
  const limits = parseLimits(network.bandwidth, 'the network')
  return {
    name: network.name,
    nics: nicsOf(network),
    ...(limits === undefined ? {} : { limits }),
    portGroups: parsePortGroups(network.portgroups ?? []),
  }
}

function formatPortGroup({ name, vlan, limits }: PortGroupSettings): PortGroup {
  const bandwidth = formatLimits(limits)
  const tags = formatVlan(vlan)
  return {
    name,
    ...(tags === undefined ? {} : { vlan: tags }),
    ...(bandwidth === undefined ? {} : { bandwidth }),
  }
}

function parsePortGroups(groups: readonly PortGroup[]): readonly PortGroupSettings[] {
  const names = new Set<string>()
  return groups.map(group => {
    const { name } = group
    const where = `portgroup '${name}'`
    if (names.has(name)) throw new VirtError('XML_ERROR', `${where} is listed twice`, { domain: 'ESX' })
    names.add(name)
    if (group.default === true) throw unsupported(`attribute 'default' of ${where}`)
    if (group.trustGuestRxFilters !== undefined) throw unsupported(`'trustGuestRxFilters' of ${where}`)
    if (group.virtualport !== undefined) throw unsupported(`<virtualport> of ${where}`)
    const vlan = parseVlan(group.vlan, where)
    const limits = parseLimits(group.bandwidth, where)
    return { name, ...(vlan === undefined ? {} : { vlan }), ...(limits === undefined ? {} : { limits }) }
  })
}

/** A switch is what libvirt calls a bridge; only the one that documents of isolated networks show says nothing. */
function checkBridge({ bridge }: Network): void {
  if (bridge === undefined) return
  const { name, zone, stp, delay, macTableManager } = bridge
  const says = name !== undefined || zone !== undefined || macTableManager !== undefined
  if (says || stp === true || (delay ?? 0) > 0) throw unsupported('<bridge> with settings')
}

function nicsOf({ forward }: Network): readonly string[] {
  if (forward === undefined) return []
  if (forward.mode !== 'bridge') throw unsupported(`forward mode '${forward.mode}'`)
  if (forward.driver !== undefined) throw unsupported('<driver> of <forward>')
  if (forward.pf !== undefined) throw unsupported('<pf> of <forward>')
  if (holds(forward.addresses)) throw unsupported('<address> of <forward>')
  return (forward.interfaces ?? []).map(({ dev }) => dev)
}

function holds(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

function unsupported(what: string): VirtError {
  return new VirtError('CONFIG_UNSUPPORTED', `A HostVirtualSwitch cannot have this: ${what}`, {
    domain: 'ESX',
  })
}
