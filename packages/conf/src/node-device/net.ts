import { attribute, child, children, element, members, scalar, variant } from '../codec/declare.ts'
import { neededAs, refusedAs } from '../codec/refused-as.ts'
import { oneOf } from '../codec/values/choice.ts'
import { pattern, word } from '../codec/values/text.ts'
import { interfaceLink } from '../interface/link.ts'

const features = [
  ...['rx', 'tx', 'sg', 'tso', 'ufo', 'gso', 'gro', 'lro', 'rxvlan', 'txvlan', 'ntuple', 'rxhash'],
  ...['rdma', 'txudptnl', 'switchdev'],
] as const

/** Something that the network card does for the kernel. */
export const netFeature = element({
  /** The name, such as `tso`. */
  name: attribute(oneOf(features), { required: true }),
})

/** A kind of network. */
export const netKind = members({})

/** The kind of a network: wired (`80203`) or wireless (`80211`). */
export const netSubcapability = element({
  /** The kind. */
  type: variant({ '80203': netKind, '80211': netKind }, refusedAs('CONFIG_UNSUPPORTED')),
})

/** A network interface. */
export const netCapability = members({
  /** The name. */
  interface: scalar(word, neededAs('INTERNAL_ERROR')),
  /** The MAC address. */
  address: scalar(pattern(/^[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2})*$/, 'a MAC address')),
  /** The state of the cable. */
  link: child(interfaceLink, { dropEmpty: true }),
  /** What the card does for the kernel. */
  features: children('feature', netFeature),
  /** The kind of network. */
  capabilities: children('capability', netSubcapability),
})
