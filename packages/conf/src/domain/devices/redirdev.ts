import { attribute, child, children, element, slot, variant } from '../../codec/declare.ts'
import { oneOf, yesNo } from '../../codec/values/choice.ts'
import { anyBase, bounded } from '../../codec/values/number.ts'
import { usbNumber, usbVersion } from '../../codec/values/usb.ts'
import { chardevBehaviour } from './chardev-check.ts'
import { chardevKinds, chardevLog } from './chardev.ts'
import { bootableInfo } from './device-info.ts'

/** A USB device that a client hands to the guest over a line. */
export const redirdev = element(
  {
    /** The bus. */
    bus: attribute(oneOf(['usb']), { default: 'usb', code: 'CONFIG_UNSUPPORTED' }),
    /** What is at the other end. */
    type: variant(chardevKinds, { code: 'CONFIG_UNSUPPORTED', missingCode: 'INTERNAL_ERROR' }),
    slot: slot(),
    /** Where a copy of the traffic is kept. */
    log: child(chardevLog, { dropEmpty: true }),
    ...bootableInfo,
  },
  chardevBehaviour,
)

/** A rule for USB devices; what it does not say fits every device. */
export const usbFilter = element({
  /** The class of the device. */
  class: attribute(bounded(usbNumber(2), anyBase, 'INTERNAL_ERROR')),
  /** The maker. */
  vendor: attribute(usbNumber(4, 0xffffffff)),
  /** The product. */
  product: attribute(usbNumber(4, 0xffffffff)),
  /** The version, such as `1.10`. */
  version: attribute(usbVersion),
  /** Whether such a device may be handed on. */
  allow: attribute(yesNo, { required: true }),
})

/** Which USB devices clients may hand to the guest. */
export const redirfilter = element({
  /** The rules; the first that fits decides. */
  rules: children('usbdev', usbFilter),
})
