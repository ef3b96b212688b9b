import { attribute, child, element, scalar } from '../../codec/declare.ts'
import { ulong, unlessZero } from '../../codec/values/number.ts'
import { word } from '../../codec/values/text.ts'

/** Where the lease is kept. */
export const leaseTarget = element({
  /** The path of the file. */
  path: attribute(word, { required: true }),
  /** The place in the file, in bytes. */
  offset: attribute(unlessZero(ulong)),
})

/** A lease that the guest has to hold while it runs. */
export const lease = element({
  /** The group that the lease belongs to. */
  lockspace: scalar(word),
  /** The name of the lease, unique in its group. */
  key: scalar(word, { required: true }),
  /** Where the lease is kept. */
  target: child(leaseTarget, { required: true }),
})
