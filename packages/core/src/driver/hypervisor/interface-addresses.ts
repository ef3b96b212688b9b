import type { IpAddressType } from '../enums/ip-address-type.ts'

/** An interface of a guest with its addresses (`virDomainInterface`). */
export interface DomainInterfaceAddresses {
  /** The host's name of the interface (such as `vnet0`); from the guest agent, the guest's own name (such as `eth0`). */
  readonly name: string
  /** MAC address, lower-case with colons; undefined for an interface without one. */
  readonly hardwareAddress: string | undefined
  /** Its addresses; empty when none is known. */
  readonly addresses: readonly DomainInterfaceAddress[]
}

/** One address of a guest's interface (`virDomainIPAddress`). */
export interface DomainInterfaceAddress {
  /** Which protocol the address belongs to. */
  readonly type: IpAddressType
  /** The address as text, without prefix. */
  readonly address: string
  /** Length of the network part in bits; 0 when the source does not know it (ARP). */
  readonly prefix: number
}
