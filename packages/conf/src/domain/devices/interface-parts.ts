import { attribute, element } from '../../codec/declare.ts'
import { oneOf } from '../../codec/values/choice.ts'
import { ipAddress } from '../../codec/values/ip-address.ts'
import { integer, uint } from '../../codec/values/number.ts'
import { word } from '../../codec/values/text.ts'

/** An address of an interface. */
export const interfaceIp = element({
  /** The address. */
  address: attribute(ipAddress, { required: true }),
  /** The version of IP. */
  family: attribute(oneOf(['ipv4', 'ipv6']), { default: 'ipv4' }),
  /** The length of the network's prefix, in bits. */
  prefix: attribute(integer({ max: 128 })),
  /** The address at the other end of a point-to-point link. */
  peer: attribute(ipAddress),
})

/** A route that is set up with the interface. */
export const interfaceRoute = element({
  /** The version of IP. */
  family: attribute(oneOf(['ipv4', 'ipv6'])),
  /** The network that is reached. */
  address: attribute(word, { required: true }),
  /** Its mask, for IPv4. */
  netmask: attribute(word),
  /** The length of its prefix, in bits. */
  prefix: attribute(integer({ max: 128 })),
  /** The router. */
  gateway: attribute(word, { required: true }),
  /** The cost; the lowest route is taken. */
  metric: attribute(uint),
})

/** Two interfaces that the guest uses as one. */
export const teaming = element({
  /** Whether this one stays while the guest moves to another host. */
  type: attribute(oneOf(['persistent', 'transient']), { required: true }),
  /** The alias of the one that stays, with `transient`. */
  persistent: attribute(word),
})
