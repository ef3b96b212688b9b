import { writeElement } from '../codec/write.ts'
import { domain as declaration } from './domain.ts'
import type { Domain } from './domain.gen.ts'

/** Which form of a domain document is written. */
export interface FormatDomainOptions {
  /** The definition for the next start: without `id` and what else belongs to the running guest. */
  readonly inactive?: boolean
  /** With passwords (libvirt's `VIR_DOMAIN_XML_SECURE`). */
  readonly secure?: boolean
}

/**
 * A domain as XML, as libvirt prints it.
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatDomain(domain, { inactive: true })
 * ```
 */
export function formatDomain(domain: Domain, options: FormatDomainOptions = {}): string {
  const context = { inactive: options.inactive ?? false, secure: options.secure ?? false }
  return writeElement(declaration, 'domain', { ...domain }, context, '', {})
}
