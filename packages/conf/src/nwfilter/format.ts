import { writeDocument } from '../codec/document.ts'
import type { Nwfilter } from './nwfilter.gen.ts'
import { nwfilter as declaration } from './nwfilter.ts'

/**
 * A network filter as XML, as libvirt prints it (`virNWFilterDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatNwfilter(nwfilter)
 * ```
 */
export function formatNwfilter(nwfilter: Nwfilter): string {
  return writeDocument({ root: 'filter', declaration }, { ...nwfilter })
}
