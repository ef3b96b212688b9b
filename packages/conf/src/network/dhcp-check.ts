import { isMulticastMacAddress, tryParseIpAddress, tryParseMacAddress } from '@guestwork/util'
import type { CheckContext } from '../codec/check.ts'
import type { XmlElement } from '../xml/element.ts'

/** Completes the unit of a lease, and refuses one below two minutes. */
export function completeLease(lease: { expiry: bigint; unit?: string }, context: CheckContext): void {
  if (lease.expiry === 0n) {
    delete lease.unit
    return
  }
  lease.unit ??= 'minutes'
  const least = lease.unit === 'seconds' ? 120n : lease.unit === 'minutes' ? 2n : 1n
  if (lease.expiry < least)
    context.fail('CONFIG_UNSUPPORTED', 'a lease takes at least 2 minutes', lease, { attribute: 'expiry' })
}

/** Refuses a host that cannot be told apart or has no address (`virNetworkDHCPHostDefParseXML`). */
export function checkDhcpHost(host: XmlElement, context: CheckContext): void {
  checkNames(host, context)
  const { attributes } = host
  const ip = attributes.get('ip')
  if (ip === undefined) context.fail('XML_ERROR', 'missing IP address in static host definition', host)
  const isIpv6 = tryParseIpAddress(ip)?.family === 'ipv6'
  const wanted = isIpv6 ? 'id' : 'mac'
  if (!attributes.has(wanted) && !attributes.has('name')) {
    const family = isIpv6 ? 'IPv6' : 'IPv4'
    context.fail('XML_ERROR', `a static host definition for ${family} needs '${wanted}' or 'name'`, host)
  }
}

/** As {@link checkDhcpHost}, for a host that only names the one that is meant. */
export function checkPartialDhcpHost(host: XmlElement, context: CheckContext): void {
  checkNames(host, context)
  if (['mac', 'name', 'ip', 'id'].some(name => host.attributes.has(name))) return
  context.fail('XML_ERROR', "a static host definition needs 'mac', 'name' or 'ip'", host)
}

function checkNames(host: XmlElement, context: CheckContext): void {
  const refuse = (attribute: string, message: string): never =>
    context.fail('XML_ERROR', message, host, { attribute })
  const mac = host.attributes.get('mac')
  if (mac !== undefined) {
    if (tryParseMacAddress(mac) === undefined) refuse('mac', `cannot parse MAC address '${mac.slice(0, 80)}'`)
    if (isMulticastMacAddress(mac)) refuse('mac', `expected unicast MAC address, found multicast '${mac}'`)
  }
  const id = host.attributes.get('id')
  if (id !== undefined && !/^[0-9a-fA-F:]+$/.test(id))
    refuse('id', `the id '${id.slice(0, 80)}' has other characters than hexadecimal digits and colons`)
  const name = host.attributes.get('name')
  if (name !== undefined && !/^[0-9a-zA-Z]/.test(name))
    refuse(
      'name',
      `cannot use the host name '${name.slice(0, 80)}': it has to begin with a letter or a digit`,
    )
}

interface Ip {
  family?: string
  dhcp?: { hosts?: { mac?: string }[] }
}

/** IPv6 guests are told apart by their DUID. */
export function refuseMacsOverIpv6({ family, dhcp }: Ip, context: CheckContext): void {
  if (family !== 'ipv6') return
  for (const host of dhcp?.hosts ?? []) {
    if (host.mac !== undefined)
      context.fail('XML_ERROR', 'invalid MAC address in a static host definition for IPv6', host, {
        attribute: 'mac',
      })
  }
}
