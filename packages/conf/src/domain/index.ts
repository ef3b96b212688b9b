/**
 * @packageDocumentation
 * The domain document: a guest with its machine and its devices.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type * from './domain.gen.ts'
export { formatDomain, type FormatDomainOptions } from './format.ts'
export { metadataElement, withMetadataElement } from './metadata.ts'
export { parseDomain, type ParseDomainOptions } from './parse.ts'
export { domainSteps, fillDomainDefaults } from './defaults/fill.ts'
export type { DomainDefaultHooks, DomainStep, StepPlace, VideoModelType } from './defaults/step.ts'
export { checkDomain, type CheckDomainOptions } from './checks/check-domain.ts'
export { positionOf } from '../codec/origin.ts'
