import type { HostSlots } from '../hypervisor/host.ts'
import { derive, presentSlots } from './legacy-slot.ts'

/** The legacy slot that takes a device away from the host. */
export function deriveHost<S>(slots: HostSlots<S>): Partial<HostSlots<S>> {
  return presentSlots<HostSlots<S>>({
    nodeDeviceDettach: derive(
      slots.nodeDeviceDetachFlags,
      detach => (call, name) => detach(call, name, undefined, 0),
    ),
  })
}
