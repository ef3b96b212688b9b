import type { ValueType } from '../codec/value-type.ts'
import { filterValue } from './variable.ts'

const written = /^[ \t\n\r]*\+?(?:(\d+)|0[xX]([0-9a-fA-F]+))$/

/** Reads a number that keeps the base in which it was written. */
function number(value: string): { value: number; text: string } | undefined {
  const [, decimal, hexadecimal] = written.exec(value) ?? []
  if (decimal !== undefined) return { value: Number(decimal), text: String(Number(decimal)) }
  if (hexadecimal === undefined) return undefined
  const parsed = Number.parseInt(hexadecimal, 16)
  return { value: parsed, text: `0x${parsed.toString(16)}` }
}

/** A whole number from 0 in decimal, or in hexadecimal after `0x`. */
export function filterNumber(max: number): ValueType<string> {
  return filterValue(`a whole number from 0 to ${max}`, ['0', '0x1f', String(max)], value => {
    const found = number(value)
    return found !== undefined && found.value <= max ? found.text : undefined
  })
}

/** A whole number from 0 in decimal. */
export function decimalNumber(max: number): ValueType<string> {
  return filterValue(`a whole number from 0 to ${max}`, ['0', String(max)], value =>
    /^\s*\+?\d+$/.test(value) && Number(value) <= max ? String(Number(value)) : undefined,
  )
}

/** A number that has a name: it is written by its name. Names are compared without case. */
export function namedNumber(
  names: Readonly<Record<string, number>>,
  { min = 0, max }: { readonly min?: number; readonly max: number },
): ValueType<string> {
  const byNumber = new Map(Object.entries(names).map(([name, value]) => [value, name]))
  const byName = new Map(Object.keys(names).map(name => [name.toLowerCase(), name]))
  const expected = `one of ${Object.keys(names).join(', ')} or a number from ${min} to ${max}`
  return filterValue(expected, [...Object.keys(names), String(max)], value => {
    const name = byName.get(value.toLowerCase())
    if (name !== undefined) return name
    const found = number(value)
    if (found === undefined || found.value < min || found.value > max) return undefined
    return byNumber.get(found.value) ?? found.text
  })
}

/** 0 to 255. */
export const uint8 = filterNumber(0xff)

/** 0 to 65535. */
export const uint16 = filterNumber(0xffff)

/** 0 to 2^32 - 1. */
export const uint32 = filterNumber(0xffffffff)

/** A code point of differentiated services, 0 to 63. */
export const dscp = filterNumber(63)

const etherTypes = { arp: 0x806, rarp: 0x8035, ipv4: 0x800, ipv6: 0x86dd, vlan: 0x8100 }

/** The protocol in an Ethernet frame; numbers below 0x600 are lengths and no protocols. */
export const etherType = namedNumber(etherTypes, { min: 0x600, max: 0xffff })

/** The protocol in a frame with a VLAN tag. */
export const encapsulatedType = namedNumber(etherTypes, { max: 0xffff })

/** What an ARP message asks or answers. */
export const arpOpcode = namedNumber(
  {
    Request: 1,
    Reply: 2,
    Request_Reverse: 3,
    Reply_Reverse: 4,
    DRARP_Request: 5,
    DRARP_Reply: 6,
    DRARP_Error: 7,
    InARP_Request: 8,
    ARP_NAK: 9,
  },
  { max: 0xffff },
)

/** The protocol over IP. */
export const ipProtocol = namedNumber(
  { tcp: 6, udp: 17, udplite: 136, esp: 50, ah: 51, icmp: 1, igmp: 2, sctp: 132, icmpv6: 58 },
  { max: 0xff },
)
