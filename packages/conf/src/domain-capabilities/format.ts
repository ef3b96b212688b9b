import { writeDocument } from '../codec/document.ts'
import type { DomainCapabilities } from './domain-capabilities.gen.ts'
import { domainCapabilities as declaration } from './domain-capabilities.ts'

/**
 * Domain capabilities as XML, as libvirt prints them (`virDomainCapsFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatDomainCapabilities({ domain: 'kvm', arch: 'x86_64', maxVcpus: 288 })
 * ```
 */
export function formatDomainCapabilities(capabilities: DomainCapabilities): string {
  return writeDocument({ root: 'domainCapabilities', declaration }, { ...capabilities })
}
