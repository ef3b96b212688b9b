import { attribute, child, element, members, scalar, variant } from '../codec/declare.ts'
import { neededAs } from '../codec/refused-as.ts'
import { yesNo } from '../codec/values/choice.ts'
import { uuid } from '../codec/values/identifier.ts'
import { word } from '../codec/values/text.ts'
import { dropNoUsage } from './usage-none.ts'

/** The passphrase of an encrypted volume. */
export const volumeUsage = members({
  /** The path of the volume. */
  volume: scalar(word, neededAs('INTERNAL_ERROR')),
})

/** A key or passphrase that is found by a name. */
export const namedUsage = members({
  /** The name. */
  name: scalar(word, neededAs('INTERNAL_ERROR')),
})

/** The password for an iSCSI target. */
export const iscsiUsage = members({
  /** The name by which the target's users find it. */
  target: scalar(word, neededAs('INTERNAL_ERROR')),
})

/** What a secret is for. */
export const secretUsage = element({
  /** The kind of use; it decides the other properties. */
  type: variant(
    {
      volume: volumeUsage,
      ceph: namedUsage,
      iscsi: iscsiUsage,
      tls: namedUsage,
      vtpm: namedUsage,
    },
    { code: 'CONFIG_UNSUPPORTED' },
  ),
})

/** What is known about a secret, without its value. */
export const secret = element(
  {
    /** Whether it is kept in memory only. */
    ephemeral: attribute(yesNo, { default: false }),
    /** Whether its value is never given out again. */
    private: attribute(yesNo, { default: false }),
    /** The UUID, in lower case with hyphens. */
    uuid: scalar(uuid, { code: 'INTERNAL_ERROR' }),
    /** A description for people. */
    description: scalar(word),
    /** What it is for. */
    usage: child(secretUsage),
  },
  { rewrite: dropNoUsage },
)
