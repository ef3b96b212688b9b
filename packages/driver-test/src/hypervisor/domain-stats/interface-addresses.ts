import type { NetworkInterface } from '@guestwork/conf/domain'
import type { NetworkIp } from '@guestwork/conf/network'
import {
  DomainInterfaceAddressesSource,
  IpAddressType,
  type DomainInterfaceAddress,
  type DomainInterfaceAddresses,
  type DomainRef,
} from '@guestwork/core'
import { ipAddressFromBytes, parseIpAddress, prefixOfNetmask, VirtError } from '@guestwork/util'
import { currentDefinition } from '../../node/test-domain.ts'
import type { TestNode } from '../../node/test-node.ts'
import type { TestCall } from '../../session.ts'

const addressesOfGuest = 20
const fallbackPrefix = { ipv4: 24, ipv6: 64 } as const

/**
 * One address for each of its interfaces, the same from every source. Those on a virtual network count up from the start of
 * its range, and each guest has room for twenty; others are in 192.168.0.0/24.
 */
export function testDomainInterfaceAddresses(
  { session }: TestCall,
  ref: DomainRef,
  source: number,
): DomainInterfaceAddresses[] {
  if (!Object.values<number>(DomainInterfaceAddressesSource).includes(source)) {
    throw new VirtError('ARGUMENT_UNSUPPORTED', `Unknown IP address data source ${String(source)}`, {
      domain: 'TEST',
    })
  }
  const domain = session.node.getRunning(ref)
  const first = (domain.id - 1) * addressesOfGuest + 1
  return (currentDefinition(domain).devices?.interfaces ?? []).map((each, at) => ({
    name: each.target?.dev ?? '',
    hardwareAddress: each.mac?.address,
    addresses: addressesOf(session.node, each, at, first + at),
  }))
}

function addressesOf(
  node: TestNode,
  device: NetworkInterface,
  position: number,
  offset: number,
): DomainInterfaceAddress[] {
  if (device.type !== 'network') {
    return [{ type: IpAddressType.IPV4, address: `192.168.0.${String(position + 1)}`, prefix: 24 }]
  }
  const { definition } = node.networks.getByName({ name: device.source?.network ?? '' })
  const ip = definition.ips?.[0]
  return ip === undefined ? [] : [leased(ip, offset)]
}

function leased(ip: NetworkIp, offset: number): DomainInterfaceAddress {
  const base = parseIpAddress(ip.dhcp?.ranges?.[0]?.start ?? ip.address)
  const mask = ip.netmask === undefined ? undefined : prefixOfNetmask(parseIpAddress(ip.netmask))
  return {
    type: base.family === 'ipv6' ? IpAddressType.IPV6 : IpAddressType.IPV4,
    address: ipAddressFromBytes(counted(base.bytes, offset)).text,
    prefix: ip.prefix ?? mask ?? fallbackPrefix[base.family],
  }
}

/** The address that many further on; beyond the last it starts again at the first. */
function counted(bytes: readonly number[], offset: number): number[] {
  let carry = offset
  return bytes.reduceRight<number[]>((rest, byte) => {
    const sum = byte + carry
    carry = Math.floor(sum / 256)
    return [sum % 256, ...rest]
  }, [])
}
