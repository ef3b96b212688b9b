import { attribute, child, element, flag, members, scalar, slot, variant } from '../../codec/declare.ts'
import { numberSet } from '../../codec/values/bitmap.ts'
import { oneOf, yesNo } from '../../codec/values/choice.ts'
import { uuid } from '../../codec/values/identifier.ts'
import { uint } from '../../codec/values/number.ts'
import { kibibytes } from '../../codec/values/size.ts'
import { word } from '../../codec/values/text.ts'
import { deviceInfo } from './device-info.ts'

/** Memory of the host. */
export const memorySource = element({
  /** The nodes of the host that it comes from. */
  nodemask: scalar(numberSet),
  /** The size of its pages in KiB. */
  pagesize: scalar(kibibytes),
})

/** A file of the host, or a persistent memory of its own. */
export const memorySourceFile = element({
  /** The path. */
  path: scalar(word),
  /** What the memory's address is a multiple of, in KiB. */
  alignsize: scalar(kibibytes),
  /** The file is in persistent memory. */
  pmem: flag(),
})

/** The part of a persistent memory that holds its name spaces. */
export const memoryLabel = element({
  /** The size in KiB. */
  size: scalar(kibibytes, { required: true }),
})

/** What the guest sees. */
export const memoryTarget = element({
  /** The size in KiB. */
  size: scalar(kibibytes, { required: true }),
  /** The node of the guest. */
  node: scalar(uint),
  /** The part that holds name spaces. */
  label: child(memoryLabel),
  /** The guest can not write. */
  readonly: flag(),
  /** The size of the pieces that come and go, in KiB. */
  block: scalar(kibibytes),
  /** How much the guest is to have, in KiB. */
  requested: scalar(kibibytes),
  /** How much the guest has, in KiB. */
  current: scalar(kibibytes, { live: true }),
})

/** Where the guest sees memory whose place is fixed. */
export const memoryPlain = members({
  /** Where it comes from. */
  source: child(memorySource, { dropEmpty: true }),
})

/** Memory in a file. */
export const memoryFile = members({
  /** The UUID by which the guest knows it. */
  uuid: scalar(uuid),
  /** Where it comes from. */
  source: child(memorySourceFile, { dropEmpty: true }),
})

/** Memory that the guest can gain and lose. */
export const memoryDevice = element({
  /** What the guest sees. */
  model: variant({
    dimm: memoryPlain,
    nvdimm: memoryFile,
    'virtio-pmem': memoryFile,
    'virtio-mem': memoryPlain,
    'sgx-epc': memoryPlain,
  }),
  /** Whether it is shared with other processes of the host. */
  access: attribute(oneOf(['shared', 'private'])),
  /** Whether its content is thrown away when the guest stops. */
  discard: attribute(yesNo),
  slot: slot(),
  /** What the guest sees. */
  target: child(memoryTarget),
  ...deviceInfo,
})
