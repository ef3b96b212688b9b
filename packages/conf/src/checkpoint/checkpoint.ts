import { child, children, element, scalar } from '../codec/declare.ts'
import { long } from '../codec/values/number.ts'
import { pattern, word } from '../codec/values/text.ts'
import { domain } from '../domain/domain.ts'
import { checkpointDisk } from './disk.ts'

const checkpointName = pattern(/^[^./\n][^/\n]*$/, 'a name without slashes that does not begin with a dot')

/** The checkpoint that another one was made after. */
export const checkpointParent = element({
  /** The name. */
  name: scalar(checkpointName, { required: true }),
})

/** A checkpoint of a guest: a time from which changes of its disks are recorded. */
export const checkpoint = element({
  /** The name, unique for its guest. */
  name: scalar(checkpointName),
  /** A description for people. */
  description: scalar(word),
  /** The checkpoint that this one was made after. */
  parent: child(checkpointParent),
  /** When it was made, in seconds since 1970. */
  creationTime: scalar(long),
  /** What it does with the guest's disks; all that can are recorded when left out. */
  disks: children('disk', checkpointDisk, { within: 'disks' }),
  /** The guest's definition at that time. */
  domain: child(domain),
})
