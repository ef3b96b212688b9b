import type { CheckContext } from '../codec/check.ts'
import { attribute, child, children, element, members, valued } from '../codec/declare.ts'
import { neededAs } from '../codec/refused-as.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { port, ulong, unlessZero } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { secretReference } from '../domain/devices/storage-access.ts'

/** A server that has the storage. */
export const poolHost = element({
  /** The server's name or address. */
  name: attribute(word, { required: true }),
  /** The TCP port; the protocol's own when left out. */
  port: attribute(unlessZero(port)),
})

/** A part of a disk that no partition uses. */
export const freeExtent = element({
  /** Where it begins, in bytes. */
  start: attribute(ulong, { required: true }),
  /** Where it ends, in bytes. */
  end: attribute(ulong, { required: true }),
})

/** A device of the host, or a target of a server. */
export const poolDevice = element({
  /** The path of the device, or the name of the iSCSI target. */
  path: attribute(word, { required: true }),
  /** Whether a `p` stands before the number of a partition. */
  partSeparator: attribute(yesNo, { name: 'part_separator' }),
  /** Parts of the disk that no partition uses. */
  freeExtents: children('freeExtent', freeExtent, { live: true }),
})

/** Who logs in at the server. */
export const poolAuth = element(
  {
    /** The way to log in. */
    type: attribute(oneOf(['chap', 'ceph']), neededAs('CONFIG_UNSUPPORTED')),
    /** The name of the account. */
    username: attribute(word, { required: true }),
    /** Where the password is kept. */
    secret: child(secretReference, { required: true }),
  },
  { finish: checkSecret },
)

interface Auth {
  secret: { uuid?: string; usage?: string }
}

/** A secret is found by its UUID or by what it is for (`virSecretLookupParseSecret`). */
function checkSecret({ secret }: Auth, context: CheckContext): void {
  if (secret.uuid === undefined && secret.usage === undefined)
    context.fail('XML_ERROR', "a secret needs 'uuid' or 'usage'", secret)
}

/** Who made the storage. */
export const sourceMaker = members({
  /** The maker. */
  vendor: valued('name', word),
  /** The product. */
  product: valued('name', word),
})
