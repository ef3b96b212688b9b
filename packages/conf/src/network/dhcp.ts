import { attribute, child, children, element } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { ipAddress } from '../codec/values/ip-address.ts'
import { ulong } from '../codec/values/number.ts'
import { text, word } from '../codec/values/text.ts'
import { checkDhcpHost, completeLease } from './dhcp-check.ts'

/** How long an address is given for. */
export const dhcpLease = element(
  {
    /** The time, in units; 0 for ever. */
    expiry: attribute(ulong, { required: true }),
    /** The unit; `minutes` when left out. */
    unit: attribute(oneOf(['seconds', 'minutes', 'hours'])),
  },
  { finish: completeLease },
)

/** Addresses that are given to anyone. */
export const dhcpRange = element({
  /** The first address. */
  start: attribute(ipAddress, { required: true, code: 'SYSTEM_ERROR' }),
  /** The last address. */
  end: attribute(ipAddress, { required: true, code: 'SYSTEM_ERROR' }),
  /** How long an address is given for. */
  lease: child(dhcpLease),
})

/** An address that is always given to the same guest. */
export const dhcpHost = element(
  {
    /** The guest's MAC address, as it was written; IPv4 only. */
    mac: attribute(word),
    /** The guest's DUID in hexadecimal digits and colons; IPv6 only. */
    id: attribute(word),
    /** The guest's name. */
    name: attribute(text),
    /** The address. */
    ip: attribute(ipAddress, { required: true }),
    /** How long the address is given for. */
    lease: child(dhcpLease),
  },
  { rewrite: checkDhcpHost },
)

/** What guests boot over the network. */
export const dhcpBootp = element({
  /** The file. */
  file: attribute(word, { required: true }),
  /** The server that has it; the network's own when left out. */
  server: attribute(ipAddress, { code: 'SYSTEM_ERROR' }),
})

interface Dhcp {
  ranges?: unknown[]
  hosts?: unknown[]
}

/** The server that gives addresses to guests. */
export const networkDhcp = element({
  /** Addresses that are given to anyone. */
  ranges: children('range', dhcpRange),
  /** Addresses that are always given to the same guest. */
  hosts: children('host', dhcpHost),
  /** What guests boot; it takes at least one range or host. */
  bootp: child(dhcpBootp, {
    when: ({ ranges = [], hosts = [] }: Dhcp) => ranges.length > 0 || hosts.length > 0,
  }),
})
