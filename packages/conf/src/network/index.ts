/**
 * @packageDocumentation
 * The network document: a virtual network with its bridge, addresses, DHCP and name server.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type { Bandwidth, VirtualPort, Vlan } from '../domain/domain.gen.ts'
export type * from './network.gen.ts'
export { formatNetwork, type FormatNetworkOptions } from './format.ts'
export { parseNetwork, type ParseNetworkOptions } from './parse.ts'
export { fillNetworkDefaults, networkSteps, type NetworkDefaultHooks, type NetworkStep } from './defaults.ts'
export { updateNetwork, type NetworkUpdate } from './update.ts'
export type { NetworkUpdateCommand } from './update-entry.ts'
export type { NetworkSection } from './update-sections.ts'
