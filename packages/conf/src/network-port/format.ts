import { writeDocument } from '../codec/document.ts'
import type { NetworkPort } from './network-port.gen.ts'
import { networkPort as declaration } from './network-port.ts'

/**
 * A port of a virtual network as XML, as libvirt prints it (`virNetworkPortDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatNetworkPort(networkPort)
 * ```
 */
export function formatNetworkPort(networkPort: NetworkPort): string {
  return writeDocument({ root: 'networkport', declaration }, { ...networkPort })
}
