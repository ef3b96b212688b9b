import { attribute, child, content, element, members, slot, variant } from '../../codec/declare.ts'
import { oneOf } from '../../codec/values/choice.ts'
import { uint, unlessZero } from '../../codec/values/number.ts'
import { text, unlessEmpty } from '../../codec/values/text.ts'
import { chardevBehaviour } from './chardev-check.ts'
import { chardevKinds, chardevLog } from './chardev.ts'
import { deviceInfo } from './device-info.ts'
import { virtioDriver } from './virtio.ts'

/** How much the guest may take. */
export const rngRate = element(
  {
    /** Bytes in each period. */
    bytes: attribute(unlessEmpty(unlessZero(uint))),
    /** The period in milliseconds; 1000 when left out. */
    period: attribute(unlessEmpty(unlessZero(uint))),
  },
  {
    finish(rate: { bytes?: number; period?: number }) {
      if (rate.bytes === undefined) delete rate.period
    },
  },
)

/** A device of the host. */
export const rngRandom = members({
  /** The path, such as `/dev/urandom`. */
  path: content(text, { default: '/dev/random' }),
})

/** An entropy gathering daemon at the other end of a line. */
export const rngEgd = members({
  /** What is at the other end. */
  type: variant(chardevKinds, { code: 'CONFIG_UNSUPPORTED' }),
  /** Where a copy of the traffic is kept. */
  log: child(chardevLog, { dropEmpty: true }),
})

/** The hypervisor itself. */
export const rngBuiltin = members({})

/** Where random numbers come from. */
export const rngBackend = element(
  {
    /** The kind of source. */
    model: variant({ random: rngRandom, egd: rngEgd, builtin: rngBuiltin }, { code: 'CONFIG_UNSUPPORTED' }),
    slot: slot(),
  },
  chardevBehaviour,
)

/** A source of random numbers. */
export const rng = element({
  /** What the guest sees. */
  model: attribute(oneOf(['virtio', 'virtio-transitional', 'virtio-non-transitional']), {
    required: true,
    code: 'CONFIG_UNSUPPORTED',
  }),
  /** How much the guest may take. */
  rate: child(rngRate, { dropEmpty: true }),
  /** Where random numbers come from. */
  backend: child(rngBackend, { singleCode: 'XML_ERROR' }),
  /** How the device works. */
  driver: child(virtioDriver, { dropEmpty: true }),
  ...deviceInfo,
})
