import { writeDocument } from '../codec/document.ts'
import type { Network } from './network.gen.ts'
import { network as declaration } from './network.ts'

/** Which form of a network document is written. */
export interface FormatNetworkOptions {
  /** The definition for the next start, without what belongs to the active network (libvirt's `VIR_NETWORK_XML_INACTIVE`). */
  readonly inactive?: boolean
}

/**
 * A network as XML, as libvirt prints it (`virNetworkDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatNetwork(network, { inactive: true })
 * ```
 */
export function formatNetwork(network: Network, options: FormatNetworkOptions = {}): string {
  return writeDocument({ root: 'network', declaration }, { ...network }, options)
}
