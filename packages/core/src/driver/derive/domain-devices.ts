import { DomainDeviceModifyFlag } from '../enums/domain-device.ts'
import type { DomainDevicesSlots } from '../hypervisor/domain-devices.ts'
import { presentSlots, withFlags } from './legacy-slot.ts'

/** The legacy slots that plug devices into a running domain and out of it. */
export function deriveDomainDevices<S>(slots: DomainDevicesSlots<S>): Partial<DomainDevicesSlots<S>> {
  return presentSlots<DomainDevicesSlots<S>>({
    domainAttachDevice: withFlags(slots.domainAttachDeviceFlags, DomainDeviceModifyFlag.LIVE),
    domainDetachDevice: withFlags(slots.domainDetachDeviceFlags, DomainDeviceModifyFlag.LIVE),
  })
}
