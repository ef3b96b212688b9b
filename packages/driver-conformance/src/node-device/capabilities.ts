import type { ConnectDriver, NodeDeviceCapability } from '@guestwork/core'
import { capabilityBits } from '../samples/node-device.ts'
import { honouredFlags } from '../slots.ts'

/** Documents name virtual ports otherwise than lists do. */
const namesInDocuments: Partial<Readonly<Record<string, string>>> = { vports: 'vport_ops' }

/** The capabilities that a driver can list devices by. */
export function listableCapabilities(driver: ConnectDriver): NodeDeviceCapability[] {
  const honoured = honouredFlags(driver, 'connectListAllNodeDevices')
  const all = Object.keys(capabilityBits) as NodeDeviceCapability[]
  return all.filter(capability => (capabilityBits[capability] & honoured) !== 0)
}

/** Whether a document has a capability, by the name that lists have for it. */
export function hasCapability(xml: string, name: string): boolean {
  return new RegExp(`<capability[^>]* type=["']${namesInDocuments[name] ?? name}["']`).test(xml)
}
