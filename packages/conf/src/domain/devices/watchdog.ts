import { attribute, element } from '../../codec/declare.ts'
import { oneOf } from '../../codec/values/choice.ts'
import { deviceInfo } from './device-info.ts'

/** A device that acts when the guest no longer shows signs of life. */
export const watchdog = element({
  /** What the guest sees. */
  model: attribute(oneOf(['i6300esb', 'ib700', 'diag288', 'itco']), {
    required: true,
    code: 'CONFIG_UNSUPPORTED',
    missingCode: 'INTERNAL_ERROR',
  }),
  /** What happens. */
  action: attribute(oneOf(['reset', 'shutdown', 'poweroff', 'pause', 'dump', 'none', 'inject-nmi']), {
    default: 'reset',
    code: 'CONFIG_UNSUPPORTED',
  }),
  ...deviceInfo,
})
