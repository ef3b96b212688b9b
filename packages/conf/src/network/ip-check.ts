import { networkOfAddress, tryParseIpAddress, type IpAddress } from '@guestwork/util'
import type { CheckContext } from '../codec/check.ts'
import { refuseMacsOverIpv6 } from './dhcp-check.ts'
import { prefixOf, rangeProblem, type AddressRange } from './ip-range.ts'

interface Ip {
  family?: string
  address: string
  netmask?: string
  prefix?: number
  dhcp?: { ranges?: AddressRange[]; hosts?: { mac?: string }[] }
}

/** Refuses an address that contradicts itself (`virNetworkIPDefParseXML`). */
export function checkIp(ip: Ip, context: CheckContext): void {
  const refuse = (message: string, attribute: string): never =>
    context.fail('CONFIG_UNSUPPORTED', message, ip, { attribute })
  const version = ip.family ?? 'ipv4'
  if (familyOf(ip.address) !== version)
    refuse(`family '${version}' does not fit the address '${ip.address}'`, 'address')
  if (ip.netmask !== undefined) {
    if (ip.prefix !== undefined) refuse('an address cannot have both a prefix and a netmask', 'prefix')
    if (version === 'ipv6') refuse(`netmask not allowed for the IPv6 address '${ip.address}'`, 'netmask')
    if (familyOf(ip.netmask) !== 'ipv4') refuse(`invalid netmask '${ip.netmask}'`, 'netmask')
  }
  if (version === 'ipv4' && (ip.prefix ?? 0) > 32)
    refuse(`invalid IPv4 prefix '${ip.prefix ?? ''}', expected at most 32`, 'prefix')
  refuseMacsOverIpv6(ip, context)
  const network = { address: ip.address, prefix: prefixOf(ip) }
  for (const range of ip.dhcp?.ranges ?? []) {
    const problem = rangeProblem(range, network)
    if (problem !== undefined) context.fail('INTERNAL_ERROR', problem, range)
  }
}

interface Route {
  family?: string
  address: string
  netmask?: string
  prefix?: number
  gateway: string
}

/** Refuses a route that leads to no network (`virNetDevIPRouteCreate`). */
export function checkRoute(route: Route, context: CheckContext): void {
  const refuse = (message: string, attribute: string): never =>
    context.fail('XML_ERROR', message, route, { attribute })
  const version = route.family ?? 'ipv4'
  if (familyOf(route.address) !== version)
    refuse(`family '${version}' does not fit the address '${route.address}' of the route`, 'address')
  if (familyOf(route.gateway) !== version)
    refuse(`family '${version}' does not fit the gateway '${route.gateway}' of the route`, 'gateway')
  if (route.netmask !== undefined) {
    if (version === 'ipv6') refuse('an IPv6 route has a prefix, no netmask', 'netmask')
    if (familyOf(route.netmask) !== 'ipv4') refuse(`'${route.netmask}' is no IPv4 netmask`, 'netmask')
    if (route.prefix !== undefined) refuse('a route cannot have both a prefix and a netmask', 'prefix')
  }
  const longest = version === 'ipv4' ? 32 : 128
  if ((route.prefix ?? 0) > longest) refuse(`the prefix of a route is from 0 to ${longest}`, 'prefix')
  const address = tryParseIpAddress(route.address)
  if (address !== undefined && networkOfAddress(address, routePrefix(route, address)).text !== address.text)
    refuse(`the address '${route.address}' of the route is no network address`, 'address')
}

/** Without prefix and mask the whole address counts, unless it is the default route. */
function routePrefix(route: Route, address: IpAddress): number {
  const isDefault = address.bytes.every(byte => byte === 0)
  return isDefault && route.netmask === undefined ? (route.prefix ?? 0) : prefixOf(route)
}

/** What a network has that routers have to be in. */
export interface Routed {
  /** The host's addresses. */
  ips?: Ip[]
  /** The routes. */
  routes?: Route[]
}

/** Refuses a route whose router is in none of the networks (`virNetworkDefParseXML`). */
export function checkRouters({ ips = [], routes = [] }: Routed, context: CheckContext): void {
  for (const route of routes) {
    const gateway = tryParseIpAddress(route.gateway)
    const reached = ips.some(ip => gateway !== undefined && sameNetwork(gateway, ip))
    if (!reached) {
      const message = `unreachable static route gateway '${route.gateway}'`
      context.fail('CONFIG_UNSUPPORTED', message, route, { attribute: 'gateway' })
    }
  }
}

function sameNetwork(gateway: IpAddress, ip: Ip): boolean {
  const own = tryParseIpAddress(ip.address)
  if (own?.family !== gateway.family) return false
  const prefix = prefixOf(ip)
  return networkOfAddress(own, prefix).text === networkOfAddress(gateway, prefix).text
}

function familyOf(address: string): string | undefined {
  return tryParseIpAddress(address)?.family
}
