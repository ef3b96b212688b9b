import { attribute, element } from '../../codec/declare.ts'
import { oneOf } from '../../codec/values/choice.ts'
import { deviceInfo } from './device-info.ts'

/** A device by which the guest says that it crashed. */
export const panic = element({
  /** What the guest sees. */
  model: attribute(oneOf(['isa', 'pseries', 'hyperv', 's390', 'pvpanic'], { absent: 'default' }), {
    code: 'CONFIG_UNSUPPORTED',
  }),
  ...deviceInfo,
})
