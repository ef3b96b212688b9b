import { child, derivedAttribute, element, scalar, slot, valued, variant } from '../codec/declare.ts'
import { yesNo } from '../codec/values/choice.ts'
import { uuid } from '../codec/values/identifier.ts'
import { size } from '../codec/values/size.ts'
import { text, word } from '../codec/values/text.ts'
import * as kinds from './kinds.ts'
import { checkPool, nameAfterSource } from './pool-check.ts'

/** The namespaces of options for mounts and for librados, by the prefix under which they are written. */
export const storagePoolNamespaces: ReadonlyMap<string, string> = new Map([
  ['fs', 'http://libvirt.org/schemas/storagepool/fs/1.0'],
  ['rbd', 'http://libvirt.org/schemas/storagepool/rbd/1.0'],
])

/** A size that the server reports. A definition does not have one. */
const reported = { default: 0n }
const bytes = size({ unit: 'bytes' })

/** What the pool can do. */
export const poolFeatures = element({
  /** Whether volumes are copied when they are written (btrfs). */
  cow: valued('state', yesNo),
})

interface WithOptions {
  mountOpts?: object
  configOpts?: object
}

/** A storage pool. */
export const storagePool = element(
  {
    /** What the volumes are kept in; it decides the other properties. */
    type: variant({
      dir: kinds.dirPool,
      fs: kinds.fsPool,
      netfs: kinds.netfsPool,
      logical: kinds.logicalPool,
      disk: kinds.diskPool,
      iscsi: kinds.iscsiPool,
      'iscsi-direct': kinds.iscsiDirectPool,
      scsi: kinds.scsiPool,
      mpath: kinds.mpathPool,
      rbd: kinds.rbdPool,
      sheepdog: kinds.sheepdogPool,
      gluster: kinds.glusterPool,
      zfs: kinds.zfsPool,
      vstorage: kinds.vstoragePool,
    }),
    xmlnsFs: derivedAttribute(text, {
      name: 'xmlns:fs',
      derive: ({ mountOpts }: WithOptions) =>
        mountOpts === undefined ? undefined : storagePoolNamespaces.get('fs'),
    }),
    xmlnsRbd: derivedAttribute(text, {
      name: 'xmlns:rbd',
      derive: ({ configOpts }: WithOptions) =>
        configOpts === undefined ? undefined : storagePoolNamespaces.get('rbd'),
    }),
    /** The name, unique on its host. */
    name: scalar(word, { required: true }),
    /** The UUID, in lower case with hyphens. */
    uuid: scalar(uuid),
    /** The size of the pool in bytes, as the server reports it. */
    capacity: scalar(bytes, reported),
    /** The bytes that volumes use, as the server reports them. */
    allocation: scalar(bytes, reported),
    /** The bytes that are free for volumes, as the server reports them. */
    available: scalar(bytes, reported),
    /** What the pool can do. */
    features: child(poolFeatures, { dropEmpty: true }),
    kind: slot(),
  },
  { rewrite: nameAfterSource, finish: checkPool },
)
