import {
  attribute,
  child,
  children,
  element,
  flag,
  members,
  slot,
  valued,
  variant,
} from '../codec/declare.ts'
import { yesNo } from '../codec/values/choice.ts'
import { writtenIpAddress } from '../codec/values/ip-address.ts'
import { integer, unlessZero } from '../codec/values/number.ts'

/** Addresses are asked of a DHCP server. */
export const protocolDhcp = element({
  /** Whether the server's name servers are used. */
  peerdns: attribute(yesNo),
})

/** An address of the interface. */
export const protocolIp = element({
  /** The address. */
  address: attribute(writtenIpAddress, { required: true }),
  /** The length of the network's prefix, in bits. */
  prefix: attribute(unlessZero(integer({ max: 128 }))),
})

/** IPv4. */
export const protocolIpv4 = members({})

/** IPv6. */
export const protocolIpv6 = members({
  /** Addresses are made from what routers announce. */
  autoconf: flag(),
})

/** How the interface gets addresses of one version of IP. */
export const interfaceProtocol = element({
  /** The version of IP. */
  family: variant({ ipv4: protocolIpv4, ipv6: protocolIpv6 }),
  slot: slot(),
  /** Addresses are asked of a DHCP server. */
  dhcp: child(protocolDhcp),
  /** Addresses that are always there. */
  ips: children('ip', protocolIp),
  /** The router. */
  gateway: valued('gateway', writtenIpAddress, { name: 'route' }),
})
