import { attribute, members } from '../codec/declare.ts'
import { switched } from '../codec/values/choice.ts'
import { text } from '../codec/values/text.ts'
import { filterMac, filterMacMask, ipv4, ipv4Mask, ipv6, ipv6Mask, lastAddress } from './addresses.ts'
import { connectionState, ipsetFlags, ipsetName } from './flags.ts'
import { decimalNumber, dscp, uint16, uint8 } from './numbers.ts'

/** What every match begins with. */
export const matchStart = members({
  /** False where packets are meant that do not match. */
  match: attribute(switched('yes', 'no'), { readWhen: value => value === false }),
})

/** What every match ends with. */
export const matchEnd = members({
  /** A comment, which is also in the firewall. */
  comment: attribute(text),
})

/** The sender of a frame. */
export const sourceMac = members({
  /** The sender's MAC address. */
  srcmacaddr: attribute(filterMac),
})

/** The sender of a frame, by a part of its address. */
export const sourceMacs = members({
  ...sourceMac,
  /** The part of the sender's MAC address that is looked at. */
  srcmacmask: attribute(filterMacMask),
})

/** The sender and the receiver of a frame. */
export const frameAddresses = members({
  ...sourceMacs,
  /** The receiver's MAC address. */
  dstmacaddr: attribute(filterMac),
  /** The part of the receiver's MAC address that is looked at. */
  dstmacmask: attribute(filterMacMask),
})

/** The sender and the receiver of an IPv4 packet. */
export const ipv4Addresses = members({
  /** The sender's address. */
  srcipaddr: attribute(ipv4),
  /** The length of the prefix of the sender's address that is looked at. */
  srcipmask: attribute(ipv4Mask),
  /** The receiver's address. */
  dstipaddr: attribute(ipv4),
  /** The length of the prefix of the receiver's address that is looked at. */
  dstipmask: attribute(ipv4Mask),
})

/** The sender and the receiver of an IPv6 packet. */
export const ipv6Addresses = members({
  /** The sender's address. */
  srcipaddr: attribute(ipv6),
  /** The length of the prefix of the sender's address that is looked at. */
  srcipmask: attribute(ipv6Mask),
  /** The receiver's address. */
  dstipaddr: attribute(ipv6),
  /** The length of the prefix of the receiver's address that is looked at. */
  dstipmask: attribute(ipv6Mask),
})

/** The class and the connection of a packet. */
export const packetState = members({
  /** The code point of differentiated services, 0 to 63. */
  dscp: attribute(dscp),
  /** More connections than this. */
  connlimitAbove: attribute(decimalNumber(0xffff), { name: 'connlimit-above' }),
  /** The states of the connection, such as `NEW,ESTABLISHED`. */
  state: attribute(connectionState),
})

/** What is known of an IPv4 packet. */
export const ipv4Packet = members({
  ...sourceMac,
  ...ipv4Addresses,
  /** The first address of a range of senders. */
  srcipfrom: attribute(ipv4),
  /** The last address of a range of senders. */
  srcipto: attribute(ipv4),
  /** The first address of a range of receivers. */
  dstipfrom: attribute(ipv4),
  /** The last address of a range of receivers. */
  dstipto: attribute(ipv4),
  ...packetState,
})

/** What is known of an IPv6 packet. */
export const ipv6Packet = members({
  ...sourceMac,
  ...ipv6Addresses,
  /** The first address of a range of senders. */
  srcipfrom: attribute(ipv6),
  /** The last address of a range of senders. */
  srcipto: attribute(ipv6),
  /** The first address of a range of receivers. */
  dstipfrom: attribute(ipv6),
  /** The last address of a range of receivers. */
  dstipto: attribute(lastAddress),
  ...packetState,
})

/** The ports of a packet. */
export const packetPorts = members({
  /** The sender's port, or the first one of a range. */
  srcportstart: attribute(uint16),
  /** The last port of the sender. */
  srcportend: attribute(uint16),
  /** The receiver's port, or the first one of a range. */
  dstportstart: attribute(uint16),
  /** The last port of the receiver. */
  dstportend: attribute(uint16),
})

/** The kind of an ICMP message. */
export const icmpMessage = members({
  /** The type. */
  type: attribute(uint8),
  /** The code. */
  code: attribute(uint8),
})

/** A set of addresses of the host's kernel. */
export const ipsetMembers = members({
  /** The set's name. */
  ipset: attribute(ipsetName),
  /** Which side of the packet is looked for in the set, for each of its dimensions. */
  ipsetflags: attribute(ipsetFlags),
})
