import type { IpAddressType } from './enums/ip-address-type.ts'

/** An address that a network has lent to a guest (`virNetworkDHCPLease`). */
export interface NetworkDhcpLease {
  /** The host interface that the DHCP server answers on, such as `virbr0`. */
  readonly interfaceName: string
  /** When the lease ends, in seconds since the epoch; 0 for never. */
  readonly expiryTime: bigint
  /** The family of `address`. */
  readonly type: IpAddressType
  /** The guest's MAC address, lower-case with colons; undefined when the server does not know it. */
  readonly mac: string | undefined
  /** Number of the identity association as text; DHCPv6 only. */
  readonly iaid: string | undefined
  /** The address as text, without prefix. */
  readonly address: string
  /** Length of the network prefix in bits: 0 to 32, or to 128 for IPv6. */
  readonly prefix: number
  /** The name that the guest gave itself. */
  readonly hostname: string | undefined
  /** DHCPv4: the client id; DHCPv6: the client's DUID. As text, bytes in hex with colons. */
  readonly clientId: string | undefined
}
