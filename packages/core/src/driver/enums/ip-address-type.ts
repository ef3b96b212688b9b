/** The family of an IP address (`virIPAddrType`). */
export const IpAddressType = {
  /** An IPv4 address. */
  IPV4: 0,
  /** An IPv6 address. */
  IPV6: 1,
} as const
export type IpAddressType = (typeof IpAddressType)[keyof typeof IpAddressType]
