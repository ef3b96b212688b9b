import { prefixOfNetmask, tryParseIpAddress, tryParseMacAddress, type IpAddress } from '@guestwork/util'
import { filterValue } from './variable.ts'

/** A MAC address. */
export const filterMac = filterValue('a MAC address', ['52:54:00:12:34:56'], tryParseMacAddress)

/** A mask for a MAC address: set bits come first. */
export const filterMacMask = filterValue(
  'a mask for a MAC address, whose set bits come first',
  ['ff:ff:ff:00:00:00'],
  value => {
    const mask = tryParseMacAddress(value)
    const bits = mask
      ?.split(':')
      .map(byte => Number.parseInt(byte, 16).toString(2).padStart(8, '0'))
      .join('')
    return bits !== undefined && /^1*0*$/.test(bits) ? mask : undefined
  },
)

function address(value: string, family: IpAddress['family']): IpAddress | undefined {
  const parsed = tryParseIpAddress(value)
  return parsed?.family === family ? parsed : undefined
}

function mask(value: string, family: IpAddress['family']): string | undefined {
  if (/^\d{1,3}$/.test(value))
    return Number(value) <= (family === 'ipv4' ? 32 : 128) ? String(Number(value)) : undefined
  const parsed = address(value, family)
  const prefix = parsed === undefined ? undefined : prefixOfNetmask(parsed)
  return prefix === undefined ? undefined : String(prefix)
}

/** An IPv4 address. */
export const ipv4 = filterValue('an IPv4 address', ['192.0.2.1'], value => address(value, 'ipv4')?.text)

/** The length of an IPv4 prefix, which may be given as a mask. */
export const ipv4Mask = filterValue('an IPv4 mask or a prefix from 0 to 32', ['0', '24'], value =>
  mask(value, 'ipv4'),
)

/** An IPv6 address. */
export const ipv6 = filterValue('an IPv6 address', ['2001:db8::1'], value => address(value, 'ipv6')?.text)

/** The length of an IPv6 prefix, which may be given as a mask. */
export const ipv6Mask = filterValue('an IPv6 mask or a prefix from 0 to 128', ['0', '64'], value =>
  mask(value, 'ipv6'),
)

/** The last address of a range; libvirt 9.0 takes an IPv4 address for IPv6 too. */
export const lastAddress = filterValue(
  'an IP address',
  ['2001:db8::9'],
  value => tryParseIpAddress(value)?.text,
)
