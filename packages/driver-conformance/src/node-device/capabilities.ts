import type { ConnectDriver, NodeDeviceCapability } from '@guestwork/core'
import { capabilityBits } from '../samples/node-device.ts'
import { honouredFlags } from '../slots.ts'

/** The capabilities that a driver can list devices by. */
export function listableCapabilities(driver: ConnectDriver): NodeDeviceCapability[] {
  const honoured = honouredFlags(driver, 'connectListAllNodeDevices')
  const all = Object.keys(capabilityBits) as NodeDeviceCapability[]
  return all.filter(capability => (capabilityBits[capability] & honoured) !== 0)
}
