import { attribute, child, element, valued } from '../../codec/declare.ts'
import { oneOf, onOff } from '../../codec/values/choice.ts'
import { int } from '../../codec/values/number.ts'
import { deviceInfo } from './device-info.ts'
import { virtioDriver } from './virtio.ts'

/** The device through which the guest gives memory back to the host. */
export const memballoon = element({
  /** The model; `none` leaves the guest without one. */
  model: attribute(oneOf(['virtio', 'virtio-transitional', 'virtio-non-transitional', 'xen', 'none']), {
    required: true,
  }),
  /** Whether the balloon shrinks when the guest runs out of memory. */
  autodeflate: attribute(onOff),
  /** Whether pages that the guest has freed go back to the host at once. */
  freePageReporting: attribute(onOff),
  /** Seconds between two readings of the guest's statistics. */
  statsPeriod: valued('period', int, { name: 'stats', readWhen: value => Number(value) > 0 }),
  ...deviceInfo,
  /** How the device works. */
  driver: child(virtioDriver, { dropEmpty: true }),
})
