import { attribute, element, members } from '../../codec/declare.ts'
import { onOff } from '../../codec/values/choice.ts'

/** The switches that every virtio device has. */
export const virtioOptions = members({
  /** Whether the device uses the guest's IOMMU. */
  iommu: attribute(onOff),
  /** Whether the device may cache address translations (PCIe ATS). */
  ats: attribute(onOff),
  /** Whether the packed form of virtqueues is offered. */
  packed: attribute(onOff),
  /** Whether each queue has a page of its own for notifications. */
  pagePerVq: attribute(onOff, { name: 'page_per_vq' }),
})

/** The driver of a virtio device that has no other settings. */
export const virtioDriver = element({ ...virtioOptions })
