import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import { cpu } from '../domain/cpu.ts'
import type { Cpu } from '../domain/domain.gen.ts'
import type { HostCpu } from './cpu.gen.ts'
import { hostCpu } from './host-cpu.ts'

const host: DocumentKind<HostCpu> = {
  root: 'cpu',
  declaration: hostCpu,
  accepts: (value): value is HostCpu => 'arch' in value,
}

const guest: DocumentKind<Cpu> = {
  root: 'cpu',
  declaration: cpu,
  accepts: (value): value is Cpu => !('arch' in value),
}

/**
 * The host's processor that a document describes: what stands in capabilities, and what is compared and combined.
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where a value is wrong or missing,
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 */
export function parseHostCpu(document: string | Uint8Array, options: ParseOptions = {}): HostCpu {
  return readDocument(host, document, options)
}

/** The processor of a guest that a document describes. Throws as `parseHostCpu` does. */
export function parseGuestCpu(document: string | Uint8Array, options: ParseOptions = {}): Cpu {
  return readDocument(guest, document, options)
}
