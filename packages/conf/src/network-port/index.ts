/**
 * @packageDocumentation
 * The network port document: what one interface of a guest has of a virtual network.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type { Bandwidth, PciDeviceAddress, VirtualPort, Vlan } from '../domain/domain.gen.ts'
export type * from './network-port.gen.ts'
export { formatNetworkPort } from './format.ts'
export { parseNetworkPort } from './parse.ts'
