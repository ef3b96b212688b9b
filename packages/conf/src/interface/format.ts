import { writeDocument } from '../codec/document.ts'
import type { HostInterface } from './interface.gen.ts'
import { hostInterface as declaration } from './interface.ts'

/**
 * A network interface of the host as XML, as libvirt prints it (`virInterfaceDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatHostInterface(hostInterface)
 * ```
 */
export function formatHostInterface(hostInterface: HostInterface): string {
  return writeDocument({ root: 'interface', declaration }, { ...hostInterface })
}
