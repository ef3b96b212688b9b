/**
 * @packageDocumentation
 * libvirt's XML documents as typed objects, both ways. Each document has an entry of its own, so that a program
 * loads only what it uses: `@guestwork/conf/domain` reads and writes domains, `@guestwork/conf/domain/format`
 * writes them without loading an XML parser. This entry holds what they share.
 */
export type { Extra, ExtraAttribute } from './codec/extra.ts'
export { positionOf } from './codec/origin.ts'
export type { UnknownHandling } from './codec/read-context.ts'
export { defaultLimits, type XmlLimits } from './xml/limits.ts'
export type { XmlPosition } from './xml/position.ts'
