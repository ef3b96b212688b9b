import { attribute, element } from '../codec/declare.ts'
import { filterMac, filterMacMask, ipv4, ipv4Mask } from './addresses.ts'
import { truth } from './flags.ts'
import { checkMatch, checkPorts } from './match-check.ts'
import { frameAddresses, ipv4Addresses, ipv6Addresses } from './match-members.ts'
import { matchEnd, matchStart, packetPorts, sourceMacs } from './match-members.ts'
import { arpOpcode, dscp, encapsulatedType, etherType, filterNumber } from './numbers.ts'
import { ipProtocol, uint16, uint32, uint8 } from './numbers.ts'

/** An Ethernet frame. */
export const macMatch = element(
  {
    ...matchStart,
    ...frameAddresses,
    /** The protocol in the frame. */
    protocolid: attribute(etherType),
    ...matchEnd,
  },
  { finish: checkMatch },
)

/** A frame with a VLAN tag. */
export const vlanMatch = element(
  {
    ...matchStart,
    ...frameAddresses,
    /** The VLAN, 0 to 4095. */
    vlanid: attribute(filterNumber(4095)),
    /** The protocol in the frame. */
    encapProtocol: attribute(encapsulatedType, { name: 'encap-protocol' }),
    ...matchEnd,
  },
  { finish: checkMatch },
)

/** A message of the spanning tree protocol. Each number can be a range, whose last one ends in `Hi`. */
export const stpMatch = element(
  {
    ...matchStart,
    ...sourceMacs,
    /** The type of the message. */
    type: attribute(uint8),
    /** Its flags. */
    flags: attribute(uint8),
    /** The priority of the root bridge. */
    rootPriority: attribute(uint16, { name: 'root-priority' }),
    /** The last priority of a range. */
    rootPriorityHi: attribute(uint16, { name: 'root-priority-hi' }),
    /** The MAC address of the root bridge. */
    rootAddress: attribute(filterMac, { name: 'root-address' }),
    /** The part of that address that is looked at. */
    rootAddressMask: attribute(filterMacMask, { name: 'root-address-mask' }),
    /** The cost of the path to the root bridge. */
    rootCost: attribute(uint32, { name: 'root-cost' }),
    /** The last cost of a range. */
    rootCostHi: attribute(uint32, { name: 'root-cost-hi' }),
    /** The priority of the sending bridge. */
    senderPriority: attribute(uint16, { name: 'sender-priority' }),
    /** The last priority of a range. */
    senderPriorityHi: attribute(uint16, { name: 'sender-priority-hi' }),
    /** The MAC address of the sending bridge. */
    senderAddress: attribute(filterMac, { name: 'sender-address' }),
    /** The part of that address that is looked at. */
    senderAddressMask: attribute(filterMacMask, { name: 'sender-address-mask' }),
    /** The port of the sending bridge. */
    port: attribute(uint16),
    /** The last port of a range. */
    portHi: attribute(uint16, { name: 'port-hi' }),
    /** The age of the message. */
    age: attribute(uint16),
    /** The last age of a range. */
    ageHi: attribute(uint16, { name: 'age-hi' }),
    /** The age at which the message is thrown away. */
    maxAge: attribute(uint16, { name: 'max-age' }),
    /** The last age of a range. */
    maxAgeHi: attribute(uint16, { name: 'max-age-hi' }),
    /** The time between two messages. */
    helloTime: attribute(uint16, { name: 'hello-time' }),
    /** The last time of a range. */
    helloTimeHi: attribute(uint16, { name: 'hello-time-hi' }),
    /** The time until a bridge forwards. */
    forwardDelay: attribute(uint16, { name: 'forward-delay' }),
    /** The last time of a range. */
    forwardDelayHi: attribute(uint16, { name: 'forward-delay-hi' }),
    ...matchEnd,
  },
  { finish: checkMatch },
)

/** A message of the address resolution protocol, or of the reverse one. */
export const arpMatch = element(
  {
    ...matchStart,
    ...frameAddresses,
    /** The type of the hardware. */
    hwtype: attribute(uint16),
    /** The protocol whose addresses are resolved. */
    protocoltype: attribute(uint16),
    /** What is asked or answered. */
    opcode: attribute(arpOpcode),
    /** The MAC address in the message that belongs to the sender. */
    arpsrcmacaddr: attribute(filterMac),
    /** The MAC address in the message that belongs to the receiver. */
    arpdstmacaddr: attribute(filterMac),
    /** The IPv4 address in the message that belongs to the sender. */
    arpsrcipaddr: attribute(ipv4),
    /** The length of the prefix of that address that is looked at. */
    arpsrcipmask: attribute(ipv4Mask),
    /** The IPv4 address in the message that belongs to the receiver. */
    arpdstipaddr: attribute(ipv4),
    /** The length of the prefix of that address that is looked at. */
    arpdstipmask: attribute(ipv4Mask),
    /** Whether the sender talks about itself. */
    gratuitous: attribute(truth),
    ...matchEnd,
  },
  { finish: checkMatch },
)

/** An IPv4 packet, as the bridge sees it. */
export const ipMatch = element(
  {
    ...matchStart,
    ...frameAddresses,
    ...ipv4Addresses,
    /** The protocol over IP. */
    protocol: attribute(ipProtocol),
    ...packetPorts,
    /** The code point of differentiated services, 0 to 63. */
    dscp: attribute(dscp),
    ...matchEnd,
  },
  { finish: checkPorts },
)

/** An IPv6 packet, as the bridge sees it. */
export const ipv6Match = element(
  {
    ...matchStart,
    ...frameAddresses,
    ...ipv6Addresses,
    /** The protocol over IP. */
    protocol: attribute(ipProtocol),
    ...packetPorts,
    /** The type of an ICMPv6 message, or the first one of a range. */
    type: attribute(uint8),
    /** The last type of a range. */
    typeend: attribute(uint8),
    /** The code of an ICMPv6 message, or the first one of a range. */
    code: attribute(uint8),
    /** The last code of a range. */
    codeend: attribute(uint8),
    ...matchEnd,
  },
  { finish: checkPorts },
)
