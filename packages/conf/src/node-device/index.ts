/**
 * @packageDocumentation
 * The node device document: a device of the host, and what it can do.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type { PciDeviceAddress } from '../domain/domain.gen.ts'
export type { InterfaceLink } from '../interface/interface.gen.ts'
export type * from './node-device.gen.ts'
export { formatNodeDevice } from './format.ts'
export { parseNodeDevice, type ParseNodeDeviceOptions } from './parse.ts'
