import { attribute, child, element, valued } from '../codec/declare.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { ipAddress } from '../codec/values/ip-address.ts'
import { integer, positive, unlessZero } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { networkDhcp } from './dhcp.ts'
import { checkIp, checkRoute } from './ip-check.ts'

/** An address of the host in the network, and what guests learn there. */
export const networkIp = element(
  {
    /** The version of IP; `ipv4` when left out. */
    family: attribute(oneOf(['ipv4', 'ipv6'])),
    /** The address. */
    address: attribute(ipAddress, { required: true }),
    /** The mask of the network, for IPv4. */
    netmask: attribute(ipAddress),
    /** The length of the network's prefix in bits; it stands in place of the mask. */
    prefix: attribute(unlessZero(integer({ max: 128 }))),
    /** Whether the name server answers for the addresses of this network itself. */
    localPtr: attribute(yesNo),
    /** The folder whose files are served over TFTP. */
    tftp: valued('root', word),
    /** The server that gives addresses to guests. */
    dhcp: child(networkDhcp, { dropEmpty: true }),
  },
  { finish: checkIp },
)

/** A route that the host sets up for the network. */
export const networkRoute = element(
  {
    /** The version of IP; `ipv4` when left out. */
    family: attribute(oneOf(['ipv4', 'ipv6'])),
    /** The network that is reached. */
    address: attribute(ipAddress, { required: true }),
    /** Its mask, for IPv4. */
    netmask: attribute(ipAddress),
    /** The length of its prefix, in bits. */
    prefix: attribute(integer({ max: 128 })),
    /** The router; it is in the network. */
    gateway: attribute(ipAddress, { required: true }),
    /** The cost; the lowest route is taken. */
    metric: attribute(positive),
  },
  { finish: checkRoute },
)
