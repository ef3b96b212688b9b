import type { CheckContext } from '../codec/check.ts'
import { attribute, child, children, content, element, scalar } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { word } from '../codec/values/text.ts'
import { deviceCapability } from './capability.ts'

/** A file of the host through which programs use the device. */
export const deviceNode = element({
  /** Whether it is the device itself or a link to it. */
  type: attribute(oneOf(['dev', 'link']), { required: true }),
  /** The path. */
  path: content(word, { required: true }),
})

/** The device that another one belongs to. */
export const parentDevice = element({
  /** The node name of the SCSI host under which a virtual one is created. */
  wwnn: attribute(word),
  /** The port name of that SCSI host. */
  wwpn: attribute(word),
  /** The name of the fabric of that SCSI host. */
  fabricWwn: attribute(word, { name: 'fabric_wwn' }),
  /** The device's name. */
  name: content(word),
})

/** The kernel driver that has a device. */
export const deviceDriver = element({
  /** The driver's name. */
  name: scalar(word),
})

/** A device of the host. */
export const nodeDevice = element(
  {
    /** The name, unique on its host. */
    name: scalar(word, { required: true }),
    /** The path under which the kernel tells about the device. */
    path: scalar(word),
    /** Files through which programs use the device. */
    devnodes: children('devnode', deviceNode),
    /** The device that this one belongs to. */
    parent: child(parentDevice, { dropEmpty: true }),
    /** The kernel driver that has the device. */
    driver: child(deviceDriver, { dropEmpty: true }),
    /** What the device is. */
    capabilities: children('capability', deviceCapability, { bothTags: true }),
  },
  { finish: requireCapability },
)

/** Libvirt prints the device itself before links to it. */
function requireCapability(
  device: { capabilities?: object[]; devnodes?: { type: string }[] },
  context: CheckContext,
): void {
  if ((device.capabilities ?? []).length === 0)
    context.fail('INTERNAL_ERROR', 'no device capabilities: a device has at least one <capability>', device)
  device.devnodes?.sort((first, second) => (first.type < second.type ? -1 : first.type > second.type ? 1 : 0))
}
