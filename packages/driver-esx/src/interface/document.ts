import type { HostInterface, InterfaceProtocol } from '@guestwork/conf/interface'
import { prefixOfNetmask, tryParseIpAddress } from '@guestwork/util'
import type { HostIpConfig } from '../vim/index.ts'
import type { HostCard } from './host-cards.ts'

/** The document of a card, as libvirt's driver writes it, with the IPv6 addresses that are set beside that. */
export function describeCard({ name, mac, ip }: HostCard): HostInterface {
  const protocols = ip === undefined ? [] : [...ipv4Of(ip), ...ipv6Of(ip)]
  return {
    type: 'ethernet',
    name,
    start: 'onboot',
    ...(protocols.length === 0 ? {} : { protocols }),
    ...(mac === '' ? {} : { mac }),
  }
}

function ipv4Of({ dhcp, ipAddress = '', subnetMask = '' }: HostIpConfig): readonly InterfaceProtocol[] {
  if (dhcp) return [{ family: 'ipv4', dhcp: { peerdns: false } }]
  if (ipAddress === '' || subnetMask === '') return []
  const mask = tryParseIpAddress(subnetMask)
  const prefix = mask === undefined ? undefined : prefixOfNetmask(mask)
  const address = { address: ipAddress, ...(prefix === undefined ? {} : { prefix }) }
  return [{ family: 'ipv4', ips: [address] }]
}

function ipv6Of({ ipV6Config }: HostIpConfig): readonly InterfaceProtocol[] {
  const manual = (ipV6Config?.ipV6Address ?? []).filter(({ origin }) => origin === 'manual')
  const autoconf = ipV6Config?.autoConfigurationEnabled === true
  const dhcp = ipV6Config?.dhcpV6Enabled === true
  if (manual.length === 0 && !autoconf && !dhcp) return []
  return [
    {
      family: 'ipv6',
      ...(autoconf ? { autoconf } : {}),
      ...(dhcp ? { dhcp: {} } : {}),
      ips: manual.map(({ ipAddress, prefixLength }) => ({ address: ipAddress, prefix: prefixLength })),
    },
  ]
}
