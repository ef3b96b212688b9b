import { networkOfAddress, prefixOfNetmask, tryParseIpAddress, type IpAddress } from '@guestwork/util'

/** Compares two addresses of one family: negative, 0 or positive. */
export function compareBytes(first: readonly number[], second: readonly number[]): number {
  for (const [at, byte] of first.entries()) {
    const difference = byte - (second[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The addresses from the first to the last one. */
export interface AddressRange {
  /** The first address. */
  readonly start: string
  /** The last address. */
  readonly end: string
}

/** An address with the network that it lies in. */
export interface NetworkAddress {
  /** The address. */
  readonly address: string
  /** The length of the network's prefix, in bits. */
  readonly prefix: number
}

/** What is wrong with a range of addresses in a network (`virSocketAddrGetRange`); undefined for nothing. */
export function rangeProblem(range: AddressRange, network: NetworkAddress): string | undefined {
  const start = tryParseIpAddress(range.start)
  const end = tryParseIpAddress(range.end)
  const own = tryParseIpAddress(network.address)
  if (start === undefined || end === undefined || own === undefined) return undefined
  const shown = `range ${range.start} - ${range.end}`
  const where = `network ${network.address}/${network.prefix}`
  if (start.family !== end.family) return `mismatch of address family in ${shown}`
  if (start.family !== own.family) return `mismatch of address family in ${shown} for ${where}`
  if (compareBytes(start.bytes, end.bytes) > 0) return `${shown} is reversed`
  const inside = [start, end].every(address => isInside(address, own, network.prefix))
  if (!inside) return `${shown} is not entirely within ${where}`
  return edgeProblem(start, end, network.prefix, `${shown} in ${where}`) ?? sizeProblem(start, end, shown)
}

function isInside(address: IpAddress, own: IpAddress, prefix: number): boolean {
  return networkOfAddress(address, prefix).text === networkOfAddress(own, prefix).text
}

/** The first and the last address of an IPv4 network are nobody's. */
function edgeProblem(start: IpAddress, end: IpAddress, prefix: number, shown: string): string | undefined {
  if (start.family !== 'ipv4' || prefix >= 31) return undefined
  if (networkOfAddress(start, prefix).text === start.text) return `start of ${shown} is the network address`
  const [a = 0, b = 0, c = 0, d = 0] = end.bytes
  const number = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  const hosts = 2 ** (32 - prefix)
  return number % hosts === hosts - 1 ? `end of ${shown} is the broadcast address` : undefined
}

const largestRange = 65535

function sizeProblem(start: IpAddress, end: IpAddress, shown: string): string | undefined {
  const count = numberOf(end) - numberOf(start)
  return count > BigInt(largestRange) ? `${shown} is too large (> ${largestRange})` : undefined
}

function numberOf({ bytes }: IpAddress): bigint {
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
}

/** The prefix of an address's network: as given, as the mask says, or that of the address's class; 64 for IPv6. */
export function prefixOf(ip: { address: string; netmask?: string; prefix?: number }): number {
  if (ip.prefix !== undefined && ip.prefix > 0) return ip.prefix
  const mask = ip.netmask === undefined ? undefined : tryParseIpAddress(ip.netmask)
  const bits = mask === undefined ? undefined : prefixOfNetmask(mask)
  if (bits !== undefined) return bits
  const own = tryParseIpAddress(ip.address)
  if (own?.family !== 'ipv4') return 64
  const [first = 0] = own.bytes
  return first < 128 ? 8 : first < 192 ? 16 : first < 224 ? 24 : 32
}
