import { attribute, element } from '../../codec/declare.ts'
import { oneOf } from '../../codec/values/choice.ts'
import { deviceInfo } from './device-info.ts'

/** A USB hub. */
export const hub = element({
  /** The bus. */
  type: attribute(oneOf(['usb']), {
    required: true,
    code: 'CONFIG_UNSUPPORTED',
    missingCode: 'INTERNAL_ERROR',
  }),
  ...deviceInfo,
})
