import { attribute, choice, element } from '../codec/declare.ts'
import { oneOf, switched } from '../codec/values/choice.ts'
import { integer } from '../codec/values/number.ts'
import type { XmlElement } from '../xml/element.ts'
import { arpMatch, ipMatch, ipv6Match, macMatch, stpMatch, vlanMatch } from './link-matches.ts'
import * as packets from './packet-matches.ts'

/** What happens to packets that match. */
export const filterRule = element(
  {
    /** What happens to them. */
    action: attribute(oneOf(['drop', 'accept', 'reject', 'return', 'continue']), {
      required: true,
      missingCode: 'INTERNAL_ERROR',
      code: 'CONFIG_UNSUPPORTED',
    }),
    /** Where they go: into the guest, out of it, or either. */
    direction: attribute(oneOf(['in', 'out', 'inout']), {
      required: true,
      missingCode: 'INTERNAL_ERROR',
      code: 'CONFIG_UNSUPPORTED',
    }),
    /** The place among rules, -1000 to 1000; the lowest comes first. */
    priority: attribute(integer({ min: -1000, max: 1000 }), { default: 500 }),
    /** False where the state of connections is not looked at. */
    statematch: attribute(switched('true', 'false'), { readWhen: value => value === false }),
    /** Which packets are meant; all of them when left out. */
    match: choice('element', {
      mac: macMatch,
      vlan: vlanMatch,
      stp: stpMatch,
      arp: arpMatch,
      rarp: arpMatch,
      ip: ipMatch,
      ipv6: ipv6Match,
      tcp: packets.tcpMatch,
      udp: packets.portMatch,
      sctp: packets.portMatch,
      icmp: packets.icmpMatch,
      igmp: packets.packetMatch,
      all: packets.allMatch,
      esp: packets.packetMatch,
      ah: packets.packetMatch,
      udplite: packets.packetMatch,
      'tcp-ipv6': packets.tcpIpv6Match,
      'udp-ipv6': packets.portIpv6Match,
      'sctp-ipv6': packets.portIpv6Match,
      icmpv6: packets.icmpv6Match,
      'all-ipv6': packets.packetIpv6Match,
      'esp-ipv6': packets.packetIpv6Match,
      'ah-ipv6': packets.packetIpv6Match,
      'udplite-ipv6': packets.packetIpv6Match,
    }),
  },
  { rewrite: forgetStrangeNumbers },
)

/** Libvirt passes over a priority that is none, and knows `0` and `false` for a rule that ignores connections. */
function forgetStrangeNumbers(rule: XmlElement): void {
  const attributes = new Map(rule.attributes)
  const priority = attributes.get('priority')
  if (priority !== undefined && !(/^\s*[-+]?\d+$/.test(priority) && Math.abs(Number(priority)) <= 1000))
    attributes.delete('priority')
  const statematch = attributes.get('statematch')
  if (statematch !== undefined)
    attributes.set('statematch', /^(?:0|false)$/i.test(statematch) ? 'false' : 'true')
  rule.attributes = attributes
}
