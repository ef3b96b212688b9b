import { VirtError } from './virt-error.ts'

/** An IPv4 or IPv6 address (the address part of `virSocketAddr`). */
export interface IpAddress {
  /** Which kind it is. */
  readonly family: 'ipv4' | 'ipv6'
  /** The canonical spelling: dotted numbers, or IPv6 as `inet_ntop` writes it (`::1`, `::ffff:192.0.2.1`). */
  readonly text: string
  /** 4 or 16 bytes, the highest first. */
  readonly bytes: readonly number[]
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

/**
 * Parses an address (`virSocketAddrParse`). Unlike libvirt, IPv4 needs all four decimal numbers: `10.1` and
 * `0x7f.1`, which mean different things to different programs, are refused. No IPv6 zone (`%eth0`).
 *
 * @throws VirtError `INVALID_ARG` when the text is no address.
 */
export function parseIpAddress(text: string): IpAddress {
  const address = tryParseIpAddress(text)
  if (address !== undefined) return address
  throw new VirtError(
    'INVALID_ARG',
    `Cannot parse socket address '${text.slice(0, 80)}': expected IPv4 or IPv6`,
  )
}

/** As {@link parseIpAddress}, but undefined when the text is no address. */
export function tryParseIpAddress(text: string): IpAddress | undefined {
  const bytes = ipv4.test(text) ? text.split('.').map(Number) : ipv6Bytes(text)
  return bytes === undefined ? undefined : ipAddressFromBytes(bytes)
}

/**
 * The address of 4 or 16 bytes.
 *
 * @throws VirtError `INVALID_ARG` for another number of bytes.
 */
export function ipAddressFromBytes(bytes: readonly number[]): IpAddress {
  if (bytes.length === 4) return { family: 'ipv4', text: bytes.join('.'), bytes }
  if (bytes.length === 16) return { family: 'ipv6', text: formatIpv6(bytes), bytes }
  throw new VirtError('INVALID_ARG', `an IP address has 4 or 16 bytes, not ${String(bytes.length)}`)
}

/**
 * The network mask of a prefix length (`virSocketAddrPrefixToNetmask`): `255.255.255.0` for 24.
 *
 * @throws VirtError `INVALID_ARG` when the length is negative or above 32, for IPv6 above 128.
 */
export function netmaskOfPrefix(prefix: number, family: IpAddress['family']): IpAddress {
  const length = family === 'ipv4' ? 4 : 16
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > length * 8) {
    throw new VirtError('INVALID_ARG', `prefix ${String(prefix)} is not from 0 to ${String(length * 8)}`)
  }
  const bitsOf = (at: number) => Math.min(8, Math.max(0, prefix - at * 8))
  return ipAddressFromBytes(Array.from({ length }, (_, at) => (0xff00 >> bitsOf(at)) & 0xff))
}

/** The prefix length of a network mask (`virSocketAddrGetNumNetmaskBits`); undefined when the set bits do not come first. */
export function prefixOfNetmask(mask: IpAddress): number | undefined {
  const bits = mask.bytes.map(byte => byte.toString(2).padStart(8, '0')).join('')
  return /^1*0*$/.test(bits) ? bits.replaceAll('0', '').length : undefined
}

/**
 * The network that an address lies in (`virSocketAddrMaskByPrefix`): all bits after the prefix are cleared.
 *
 * @throws VirtError `INVALID_ARG` as {@link netmaskOfPrefix}.
 */
export function networkOfAddress(address: IpAddress, prefix: number): IpAddress {
  const mask = netmaskOfPrefix(prefix, address.family).bytes
  return ipAddressFromBytes(address.bytes.map((byte, at) => byte & (mask[at] ?? 0)))
}

function ipv6Bytes(text: string): number[] | undefined {
  if (text.length > 45 || !text.includes(':')) return undefined
  const tail = text.slice(text.lastIndexOf(':') + 1)
  const embedded = ipv4.test(tail) ? tail.split('.').map(Number) : undefined
  const head = embedded === undefined ? text : `${text.slice(0, -tail.length)}0:0`
  const halves = head.split('::').map(half => (half === '' ? [] : half.split(':')))
  const groups = halves.flat()
  const missing = 8 - groups.length
  const compressed = halves.length === 2 && missing >= 1
  if (!groups.every(group => /^[0-9a-f]{1,4}$/i.test(group))) return undefined
  if (!compressed && (halves.length !== 1 || missing !== 0)) return undefined
  const all = [...(halves[0] ?? []), ...Array<string>(missing).fill('0'), ...(halves[1] ?? [])]
  const bytes = all.map(group => Number.parseInt(group, 16)).flatMap(group => [group >> 8, group & 0xff])
  return embedded === undefined ? bytes : [...bytes.slice(0, 12), ...embedded]
}

function formatIpv6(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, at) => ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0))
  const words = groups.map(group => group.toString(16))
  const run = longestZeroRun(groups)
  if (run.start === 0 && run.length === 6) return `::${bytes.slice(12).join('.')}`
  if (run.start === 0 && run.length === 5 && groups[5] === 0xffff)
    return `::ffff:${bytes.slice(12).join('.')}`
  if (run.length < 2) return words.join(':')
  return `${words.slice(0, run.start).join(':')}::${words.slice(run.start + run.length).join(':')}`
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 }
  let start = 0
  groups.forEach((group, at) => {
    if (group !== 0) start = at + 1
    else if (at + 1 - start > best.length) best = { start, length: at + 1 - start }
  })
  return best
}
