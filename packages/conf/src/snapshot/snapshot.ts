import { child, children, element, scalar, verbatim } from '../codec/declare.ts'
import { oneOf, switched } from '../codec/values/choice.ts'
import { uuid } from '../codec/values/identifier.ts'
import { long } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { domain } from '../domain/domain.ts'
import { snapshotDisk } from './disk.ts'
import { snapshotMemory } from './memory.ts'

/** The guest that a snapshot belongs to, where its definition is not known. */
export const snapshotOwner = element({
  /** The guest's UUID. */
  uuid: scalar(uuid, { required: true }),
})

/** The snapshot that another one was made after. */
export const snapshotParent = element({
  /** The name. */
  name: scalar(word, { required: true }),
})

/** A snapshot of a guest. */
export const snapshot = element({
  /** The name, unique for its guest. */
  name: scalar(word),
  /** A description for people. */
  description: scalar(word),
  /** The state in which the guest was. */
  state: scalar(
    oneOf([
      ...['nostate', 'running', 'blocked', 'paused', 'shutdown', 'shutoff', 'crashed'],
      ...['pmsuspended', 'disk-snapshot'],
    ]),
    { code: 'CONFIG_UNSUPPORTED' },
  ),
  /** The snapshot that this one was made after. */
  parent: child(snapshotParent),
  /** When it was made, in seconds since 1970. */
  creationTime: scalar(long, { code: 'INTERNAL_ERROR' }),
  /** What it does with the guest's memory. */
  memory: child(snapshotMemory, { dropEmpty: true }),
  /** What it does with the guest's disks. */
  disks: children('disk', snapshotDisk, { within: 'disks' }),
  /** The guest, where its definition is not known. */
  owner: child(snapshotOwner, { name: 'domain', where: { attribute: 'type', value: undefined } }),
  /** The guest's definition at that time. */
  domain: child(domain),
  /** The definition for the guest's next start at that time. */
  inactiveDomain: child(domain),
  /** What the hypervisor keeps with the snapshot. */
  cookie: verbatim(),
  /** Whether it is the one that the guest runs from; in libvirt's own files only. */
  active: scalar(switched('1', '0')),
})
