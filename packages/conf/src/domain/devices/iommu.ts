import { attribute, child, element } from '../../codec/declare.ts'
import { oneOf, onOff } from '../../codec/values/choice.ts'
import { uint, unlessZero } from '../../codec/values/number.ts'
import { deviceInfo } from './device-info.ts'

/** How the unit works that translates addresses of devices. */
export const iommuDriver = element({
  /** Whether interrupts are translated too. */
  intremap: attribute(onOff),
  /** Whether the guest says when it changes its tables. */
  cachingMode: attribute(onOff, { name: 'caching_mode' }),
  /** Whether interrupts have wide addresses. */
  eim: attribute(onOff),
  /** Whether devices keep translations themselves. */
  iotlb: attribute(onOff),
  /** The width of addresses in bits. */
  awBits: attribute(unlessZero(uint), { name: 'aw_bits' }),
})

/** The unit that translates addresses of devices. */
export const iommu = element({
  /** What the guest sees. */
  model: attribute(oneOf(['intel', 'smmuv3', 'virtio']), { required: true }),
  /** How it works. */
  driver: child(iommuDriver, { dropEmpty: true }),
  ...deviceInfo,
})
