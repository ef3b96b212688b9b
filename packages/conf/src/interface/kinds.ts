import { attribute, child, children, element, members, slot, variant } from '../codec/declare.ts'
import { onOff } from '../codec/values/choice.ts'
import { integer } from '../codec/values/number.ts'
import { pattern, word } from '../codec/values/text.ts'
import { bond } from './bond.ts'
import { ethernetMembers, linkMembers } from './link.ts'

/** The interface that a VLAN is on. */
export const vlanDevice = element({
  /** The name. */
  name: attribute(word, { required: true }),
})

/** A VLAN on another interface. */
export const interfaceVlan = element({
  /** The number of the VLAN, 0 to 4095. */
  tag: attribute(integer({ max: 4095 }), { required: true }),
  /** The other interface. */
  interface: child(vlanDevice, { required: true }),
})

/** A network card. */
export const ethernetInterface = members({ ...ethernetMembers })

/** A VLAN. */
export const vlanInterface = members({
  ...linkMembers,
  /** Its number, and what it is on. */
  vlan: child(interfaceVlan, { required: true }),
})

/** Several network cards that are used as one. */
export const bondInterface = members({
  ...linkMembers,
  /** The cards. */
  bond: child(bond, { required: true, bothTags: true }),
})

/** An interface that is plugged into a bridge. */
export const bridgePort = element({
  /** The kind of interface; it decides the other properties. */
  type: variant({ ethernet: ethernetInterface, vlan: vlanInterface, bond: bondInterface }),
  /** The name. */
  name: attribute(word, { required: true }),
  kind: slot(),
})

/** A bridge. */
export const bridge = element({
  /** Whether it takes part in the spanning tree protocol. */
  stp: attribute(onOff),
  /** Seconds until it forwards. */
  delay: attribute(pattern(/^\d*\.?\d+$/, 'a number of seconds')),
  /** What is plugged into it. */
  interfaces: children('interface', bridgePort, { bothTags: true }),
})

/** A bridge. */
export const bridgeInterface = members({
  /** What is plugged into it. */
  bridge: child(bridge, { required: true, bothTags: true }),
})
