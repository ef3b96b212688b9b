/** A limit of bandwidth, the same in both directions, in libvirt's units. */
export interface Limits {
  /** Average, in units of 1000 bytes a second. */
  readonly average: bigint
  /** Most for a while, in the same unit. */
  readonly peak?: bigint | undefined
  /** Most in one burst, in KiB. */
  readonly burst?: bigint | undefined
}

/** A VLAN of a port group, or several. */
export interface VlanSettings {
  /** Whether machines send and receive tagged packets. */
  readonly trunk: boolean
  /** The numbers; the trunk of all VLANs has 4095. */
  readonly ids: readonly number[]
}

/** What a network says of a port group for machines. */
export interface PortGroupSettings {
  /** Its name. */
  readonly name: string
  /** Its VLAN; none when left out. */
  readonly vlan?: VlanSettings | undefined
  /** Its own limit; that of its switch when left out. */
  readonly limits?: Limits | undefined
}

/** What a network says of a switch. */
export interface SwitchSettings {
  /** Its name. */
  readonly name: string
  /** The physical cards that it is connected to, in order. */
  readonly nics: readonly string[]
  /** Its limit. */
  readonly limits?: Limits | undefined
  /** Its port groups for machines. */
  readonly portGroups: readonly PortGroupSettings[]
}

/** The number that stands for a trunk of all VLANs. */
export const trunkVlan = 4095
