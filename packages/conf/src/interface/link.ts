import { attribute, child, element, members, valued } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { uint, unlessZero } from '../codec/values/number.ts'
import { pattern } from '../codec/values/text.ts'

/** The state of the cable. */
export const interfaceLink = element({
  /** The speed in megabits each second. */
  speed: attribute(unlessZero(uint)),
  /** The state. */
  state: attribute(oneOf(['unknown', 'notpresent', 'down', 'lowerlayerdown', 'testing', 'dormant', 'up'])),
})

/** What every interface but a bridge has. */
export const linkMembers = members({
  /** The state of the cable. */
  link: child(interfaceLink, { dropEmpty: true }),
})

const writtenMac = pattern(/^[0-9a-fA-F]{1,2}(?::[0-9a-fA-F]{1,2}){5}$/, 'a MAC address')

/** What a network card has. */
export const ethernetMembers = members({
  ...linkMembers,
  /** The MAC address, as it was written. */
  mac: valued('address', writtenMac),
})
