import { writeDocument } from '../codec/document.ts'
import type { NodeDevice } from './node-device.gen.ts'
import { nodeDevice as declaration } from './node-device.ts'

/**
 * A device of the host as XML, as libvirt prints it (`virNodeDeviceDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatNodeDevice(nodeDevice)
 * ```
 */
export function formatNodeDevice(nodeDevice: NodeDevice): string {
  return writeDocument({ root: 'device', declaration }, { ...nodeDevice })
}
