import { attribute, children, element, valued } from '../../codec/declare.ts'
import { neededAs } from '../../codec/refused-as.ts'
import { oneOf } from '../../codec/values/choice.ts'
import { uint } from '../../codec/values/number.ts'
import { deviceInfo } from './device-info.ts'

/** A codec of a sound card. */
export const soundCodec = element({
  /** What it can do. */
  type: attribute(oneOf(['duplex', 'micro', 'output']), neededAs('CONFIG_UNSUPPORTED')),
})

/** A sound card. */
export const sound = element({
  /** What the guest sees. */
  model: attribute(oneOf(['sb16', 'es1370', 'pcspk', 'ac97', 'ich6', 'ich9', 'usb', 'ich7']), {
    required: true,
  }),
  /** The codecs of an Intel card. */
  codecs: children('codec', soundCodec),
  /** The host's end, by the `id` of an audio device. */
  audio: valued('id', uint, { attributeRequired: true }),
  ...deviceInfo,
})
