import { attribute, child, element } from '../../codec/declare.ts'
import { oneOf, yesNo } from '../../codec/values/choice.ts'
import { positive } from '../../codec/values/number.ts'
import { deviceInfo } from './device-info.ts'
import { virtioDriver } from './virtio.ts'

/** The number of the guest on a virtual socket. */
export const vsockCid = element({
  /** Whether libvirt chooses it. */
  auto: attribute(yesNo),
  /** The number, from 3. */
  address: attribute(positive),
})

/** Sockets between host and guest. */
export const vsock = element({
  /** The generation of virtio that the device speaks. */
  model: attribute(
    oneOf(['virtio', 'virtio-transitional', 'virtio-non-transitional'], { absent: 'default' }),
  ),
  /** The number of the guest. */
  cid: child(vsockCid, { dropEmpty: true }),
  ...deviceInfo,
  /** How the device works. */
  driver: child(virtioDriver, { dropEmpty: true }),
})
