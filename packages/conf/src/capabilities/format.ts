import { writeDocument } from '../codec/document.ts'
import type { Capabilities } from './capabilities.gen.ts'
import { capabilities as declaration } from './capabilities.ts'

const opening = '<capabilities>\n'

/**
 * Capabilities as XML, as libvirt prints them, with its empty lines (`virCapabilitiesFormatXML`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatCapabilities({ host: { cpu: { arch: 'x86_64' } } })
 * ```
 */
export function formatCapabilities(capabilities: Capabilities): string {
  const written = writeDocument({ root: 'capabilities', declaration }, { ...capabilities })
  return written.startsWith(opening) ? `${opening}\n${written.slice(opening.length)}` : written
}
