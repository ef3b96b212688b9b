import { attribute, child, element } from '../../codec/declare.ts'
import { oneOf, onOff } from '../../codec/values/choice.ts'
import { word } from '../../codec/values/text.ts'
import { deviceInfo } from './device-info.ts'
import { virtioDriver } from './virtio.ts'

/** The device of the host that is handed on. */
export const inputSource = element({
  /** The path of the event device, with `evdev`. */
  dev: attribute(word),
  /** Whether grabbing this device grabs all of them. */
  grab: attribute(oneOf(['all'])),
  /** The keys that give the device back to the host. */
  grabToggle: attribute(
    oneOf(['ctrl-ctrl', 'alt-alt', 'shift-shift', 'meta-meta', 'scrolllock', 'ctrl-scrolllock']),
  ),
  /** Whether a held key repeats. */
  repeat: attribute(onOff),
  /** The path of the event device, with `passthrough`. */
  evdev: attribute(word),
})

/** A keyboard, mouse or tablet. */
export const input = element({
  /** What it is. */
  type: attribute(oneOf(['mouse', 'tablet', 'keyboard', 'passthrough', 'evdev']), {
    required: true,
    code: 'CONFIG_UNSUPPORTED',
    missingCode: 'INTERNAL_ERROR',
  }),
  /** How it is connected. */
  bus: attribute(oneOf(['ps2', 'usb', 'xen', 'parallels', 'virtio', 'none']), { code: 'CONFIG_UNSUPPORTED' }),
  /** The generation of virtio that the device speaks. */
  model: attribute(oneOf(['virtio', 'virtio-transitional', 'virtio-non-transitional'])),
  /** How the device works. */
  driver: child(virtioDriver, { dropEmpty: true }),
  /** The device of the host, with `passthrough` and `evdev`. */
  source: child(inputSource),
  ...deviceInfo,
})
