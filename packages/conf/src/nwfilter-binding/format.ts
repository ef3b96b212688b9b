import { writeDocument } from '../codec/document.ts'
import type { NwfilterBinding } from './nwfilter-binding.gen.ts'
import { nwfilterBinding as declaration } from './nwfilter-binding.ts'

/**
 * A binding of a network filter as XML, as libvirt prints it (`virNWFilterBindingDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatNwfilterBinding(nwfilterBinding)
 * ```
 */
export function formatNwfilterBinding(nwfilterBinding: NwfilterBinding): string {
  return writeDocument({ root: 'filterbinding', declaration }, { ...nwfilterBinding })
}
