import { tryParseIpAddress, tryParseMacAddress } from '@guestwork/util'
import { prefixOf, rangeProblem } from './ip-range.ts'
import type { DhcpHost, DhcpRange, Network, NetworkIp } from './network.gen.ts'
import type { ReadUpdate } from './update-entry.ts'
import { insert, invalidUpdate, unchangeable } from './update-list.ts'

/** Updates the hosts that are always given the same address (`virNetworkDefUpdateIPDHCPHost`). */
export function updateHosts(network: Network, update: ReadUpdate<Partial<DhcpHost>>): void {
  const { command, entry } = update
  const ip = ipOf(network, update.parentIndex, entry.ip)
  const hosts = ip.dhcp?.hosts ?? []
  if (command === 'delete') {
    const at = hosts.findIndex(host => isMeant(host, entry))
    if (at < 0) throw invalidUpdate(`couldn't locate a matching dhcp host entry in network '${network.name}'`)
    hosts.splice(at, 1)
    return
  }
  if (!isWhole(entry)) throw invalidUpdate('a dhcp host entry needs an address')
  const at = hosts.findIndex(host => isAlike(host, entry))
  const shown = `mac='${entry.mac ?? ''}' name='${entry.name ?? ''}' ip='${entry.ip}'`
  if (command === 'modify') {
    if (at < 0) throw invalidUpdate(`couldn't locate an existing dhcp host entry with ${shown}`)
    hosts[at] = entry
    return
  }
  refuseSecondServer(network, ip)
  if (at >= 0) throw invalidUpdate(`there is an existing dhcp host entry that matches ${shown}`)
  const dhcp = (ip.dhcp ??= {})
  dhcp.hosts = insert(dhcp.hosts, entry, command)
}

/** Updates the ranges that addresses are given from (`virNetworkDefUpdateIPDHCPRange`). */
export function updateRanges(network: Network, update: ReadUpdate<DhcpRange>): void {
  const { command, entry } = update
  const ip = ipOf(network, update.parentIndex, entry.start)
  if (command === 'modify') throw unchangeable('dhcp ranges')
  const problem = rangeProblem(entry, { address: ip.address, prefix: prefixOf(ip) })
  if (problem !== undefined) throw invalidUpdate(problem)
  const ranges = ip.dhcp?.ranges ?? []
  const at = ranges.findIndex(({ start, end }) => start === entry.start && end === entry.end)
  const shown = `start='${entry.start}' end='${entry.end}'`
  if (command === 'delete') {
    if (at < 0) throw invalidUpdate(`couldn't locate a matching dhcp range entry with ${shown}`)
    ranges.splice(at, 1)
    return
  }
  refuseSecondServer(network, ip)
  if (at >= 0) throw invalidUpdate(`there is an existing dhcp range entry that matches ${shown}`)
  const dhcp = (ip.dhcp ??= {})
  dhcp.ranges = insert(dhcp.ranges, entry, command)
}

/**
 * The address at an index that the entry fits. Without an index, and where the one at the index is of the other version
 * of IP, as in libvirt's own tests, it is that with a DHCP server among those that the entry fits, else the first one.
 */
function ipOf({ name, ips = [] }: Network, index: number, address: string | undefined): NetworkIp {
  const asked = ips[index]
  if (index >= 0 && asked === undefined)
    throw invalidUpdate(
      `couldn't update dhcp entry: no <ip> element found at index ${index} in network '${name}'`,
    )
  const version = tryParseIpAddress(address ?? '')?.family
  const fitting = ips.filter(({ family = 'ipv4' }) => version === undefined || family === version)
  if (asked !== undefined && fitting.includes(asked)) return asked
  const found = fitting.find(servesDhcp) ?? fitting[0]
  if (found !== undefined) return found
  throw invalidUpdate(`couldn't update dhcp entry: no fitting <ip> element found in network '${name}'`)
}

function servesDhcp({ dhcp }: NetworkIp): boolean {
  return (dhcp?.ranges ?? []).length > 0 || (dhcp?.hosts ?? []).length > 0
}

function refuseSecondServer({ ips = [] }: Network, ip: NetworkIp): void {
  const version = ip.family ?? 'ipv4'
  const other = ips.find(item => item !== ip && (item.family ?? 'ipv4') === version && servesDhcp(item))
  if (other === undefined) return
  const shown = version === 'ipv4' ? 'IPv4' : 'IPv6'
  throw invalidUpdate(`dhcp is supported only for a single ${shown} address on each network`)
}

function isWhole(host: Partial<DhcpHost>): host is DhcpHost {
  return host.ip !== undefined
}

/** Whether two hosts share something that tells hosts apart. */
function isAlike(host: DhcpHost, entry: DhcpHost): boolean {
  const sameName = entry.name !== undefined && entry.name === host.name
  return sameMac(host.mac, entry.mac) || sameName || sameIp(host.ip, entry.ip)
}

/** Whether a host has all that an entry says. */
function isMeant(host: DhcpHost, entry: Partial<DhcpHost>): boolean {
  const { mac, name, ip } = entry
  return (
    (mac === undefined || host.mac === undefined || sameMac(host.mac, mac)) &&
    (name === undefined || host.name === name) &&
    (ip === undefined || sameIp(host.ip, ip))
  )
}

function sameMac(first: string | undefined, second: string | undefined): boolean {
  if (first === undefined || second === undefined) return false
  return tryParseMacAddress(first) === tryParseMacAddress(second)
}

function sameIp(first: string, second: string): boolean {
  return tryParseIpAddress(first)?.text === tryParseIpAddress(second)?.text
}
