import { attribute, element } from '../codec/declare.ts'
import { tcpFlags } from './flags.ts'
import { checkMatch } from './match-check.ts'
import { icmpMessage, ipsetMembers, ipv4Packet, ipv6Packet } from './match-members.ts'
import { matchEnd, matchStart, packetPorts } from './match-members.ts'

const behaviour = { finish: checkMatch }

/** A TCP segment over IPv4. */
export const tcpMatch = element(
  {
    ...matchStart,
    ...ipv4Packet,
    ...packetPorts,
    /** The flags that are set, out of those that are looked at: `SYN/SYN,ACK`. */
    flags: attribute(tcpFlags),
    ...matchEnd,
  },
  behaviour,
)

/** A TCP segment over IPv6. */
export const tcpIpv6Match = element(
  {
    ...matchStart,
    ...ipv6Packet,
    ...packetPorts,
    /** The flags that are set, out of those that are looked at: `SYN/SYN,ACK`. */
    flags: attribute(tcpFlags),
    ...matchEnd,
  },
  behaviour,
)

/** A UDP datagram or SCTP packet over IPv4. */
export const portMatch = element({ ...matchStart, ...ipv4Packet, ...packetPorts, ...matchEnd }, behaviour)

/** A UDP datagram or SCTP packet over IPv6. */
export const portIpv6Match = element({ ...matchStart, ...ipv6Packet, ...packetPorts, ...matchEnd }, behaviour)

/** An ICMP message. */
export const icmpMatch = element({ ...matchStart, ...ipv4Packet, ...icmpMessage, ...matchEnd }, behaviour)

/** An ICMPv6 message. */
export const icmpv6Match = element({ ...matchStart, ...ipv6Packet, ...icmpMessage, ...matchEnd }, behaviour)

/** An IPv4 packet of a protocol that has no more to look at. */
export const packetMatch = element({ ...matchStart, ...ipv4Packet, ...matchEnd }, behaviour)

/** An IPv6 packet of a protocol that has no more to look at. */
export const packetIpv6Match = element({ ...matchStart, ...ipv6Packet, ...matchEnd }, behaviour)

/** Any IPv4 packet. */
export const allMatch = element({ ...matchStart, ...ipv4Packet, ...ipsetMembers, ...matchEnd }, behaviour)
