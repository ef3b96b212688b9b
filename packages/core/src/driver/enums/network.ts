/**
 * Flags and numbers of the network slots.
 *
 * @packageDocumentation
 */

/**
 * Which networks `connectListAllNetworks` lists (`virConnectListAllNetworksFlags`). Each pair of bits is a group: none
 * or both of a group select everything, one selects its half; the groups narrow each other.
 */
export const ConnectListNetworksFlag = {
  /** Networks that do not run. */
  INACTIVE: 1,
  /** Networks that run. */
  ACTIVE: 2,
  /** Networks with a stored definition. */
  PERSISTENT: 4,
  /** Networks that run without a stored definition. */
  TRANSIENT: 8,
  /** Networks that start with the host. */
  AUTOSTART: 16,
  /** Networks that do not start with the host. */
  NO_AUTOSTART: 32,
} as const

/** How `networkCreateXMLFlags` reads its document (`virNetworkCreateFlags`). */
export const NetworkCreateFlag = {
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 1,
} as const

/** How `networkDefineXMLFlags` reads its document (`virNetworkDefineFlags`). */
export const NetworkDefineFlag = {
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 1,
} as const

/** Which definition `networkGetXMLDesc` shows (`virNetworkXMLFlags`). */
export const NetworkXmlFlag = {
  /** The definition that the next start uses, with a physical function not expanded into its virtual ones. */
  INACTIVE: 1,
} as const

/** What `networkUpdate` does with the element (`virNetworkUpdateCommand`). */
export const NetworkUpdateCommand = {
  /** No command; always refused. */
  NONE: 0,
  /** Replace the element that the new one identifies. */
  MODIFY: 1,
  /** Remove the element that the given one identifies. */
  DELETE: 2,
  /** Insert the element after the last of its kind. */
  ADD_LAST: 3,
  /** Insert the element before the first of its kind. */
  ADD_FIRST: 4,
} as const
export type NetworkUpdateCommand = (typeof NetworkUpdateCommand)[keyof typeof NetworkUpdateCommand]

/** Which part of the document `networkUpdate` works on (`virNetworkUpdateSection`). */
export const NetworkSection = {
  /** No section; always refused. */
  NONE: 0,
  /** `<bridge>` */
  BRIDGE: 1,
  /** `<domain>` */
  DOMAIN: 2,
  /** `<ip>` */
  IP: 3,
  /** `<ip>/<dhcp>/<host>` */
  IP_DHCP_HOST: 4,
  /** `<ip>/<dhcp>/<range>` */
  IP_DHCP_RANGE: 5,
  /** `<forward>` */
  FORWARD: 6,
  /** `<forward>/<interface>` */
  FORWARD_INTERFACE: 7,
  /** `<forward>/<pf>` */
  FORWARD_PF: 8,
  /** `<portgroup>` */
  PORTGROUP: 9,
  /** `<dns>/<host>` */
  DNS_HOST: 10,
  /** `<dns>/<txt>` */
  DNS_TXT: 11,
  /** `<dns>/<srv>` */
  DNS_SRV: 12,
} as const
export type NetworkSection = (typeof NetworkSection)[keyof typeof NetworkSection]

/** Which state `networkUpdate` changes (`virNetworkUpdateFlags`). */
export const NetworkUpdateFlag = {
  /** The running network when it runs, otherwise the definition. */
  AFFECT_CURRENT: 0,
  /** The running network. */
  AFFECT_LIVE: 1,
  /** The stored definition. */
  AFFECT_CONFIG: 2,
} as const

/** How `networkPortCreateXML` makes a port (`virNetworkPortCreateFlags`). */
export const NetworkPortCreateFlag = {
  /** Take over the host resources that the document names and that a guest already uses, after a restart. */
  RECLAIM: 1,
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 2,
} as const

/**
 * Names of the typed parameters of a network port (`VIR_NETWORK_PORT_BANDWIDTH_*`), all `uint`. Inbound is what the
 * guest receives. A value of 0 lifts the limit.
 */
export const NetworkPortParameter = {
  /** Sustained rate towards the guest, in KiB/s. */
  BANDWIDTH_IN_AVERAGE: 'inbound.average',
  /** Highest rate towards the guest while a burst lasts, in KiB/s. */
  BANDWIDTH_IN_PEAK: 'inbound.peak',
  /** Amount that may pass towards the guest at peak rate, in KiB. */
  BANDWIDTH_IN_BURST: 'inbound.burst',
  /** Rate towards the guest that is guaranteed, in KiB/s. */
  BANDWIDTH_IN_FLOOR: 'inbound.floor',
  /** Sustained rate from the guest, in KiB/s. */
  BANDWIDTH_OUT_AVERAGE: 'outbound.average',
  /** Highest rate from the guest while a burst lasts, in KiB/s. */
  BANDWIDTH_OUT_PEAK: 'outbound.peak',
  /** Amount that may pass from the guest at peak rate, in KiB. */
  BANDWIDTH_OUT_BURST: 'outbound.burst',
} as const

/** What happened to a network (`virNetworkEventLifecycleType`). */
export const NetworkLifecycleEvent = {
  /** Its definition was stored or replaced. */
  DEFINED: 0,
  /** Its definition was removed. */
  UNDEFINED: 1,
  /** It runs now. */
  STARTED: 2,
  /** It does not run any more. */
  STOPPED: 3,
} as const
export type NetworkLifecycleEvent = (typeof NetworkLifecycleEvent)[keyof typeof NetworkLifecycleEvent]
