import { child, element, members, scalar, scalars, slot, variant } from '../../codec/declare.ts'
import { text, word } from '../../codec/values/text.ts'
import { chardevBehaviour } from './chardev-check.ts'
import { chardevKinds, chardevLog } from './chardev.ts'
import { deviceInfo } from './device-info.ts'

/** The reader of the host. */
export const smartcardHost = members({})

/** A card made of certificates of the host. */
export const smartcardCertificates = members({
  /** The names of the three certificates. */
  certificates: scalars('certificate', text),
  /** The path of the host's database. */
  database: scalar(word),
})

/** A card at the other end of a line. */
export const smartcardPassthrough = members({
  /** What is at the other end. */
  type: variant(chardevKinds, { code: 'CONFIG_UNSUPPORTED' }),
  /** Where a copy of the traffic is kept. */
  log: child(chardevLog, { dropEmpty: true }),
})

/** A reader of smart cards. */
export const smartcard = element(
  {
    /** Where the card is. */
    mode: variant({
      host: smartcardHost,
      'host-certificates': smartcardCertificates,
      passthrough: smartcardPassthrough,
    }),
    slot: slot(),
    ...deviceInfo,
  },
  chardevBehaviour,
)
