import { children, element, scalar } from '../codec/declare.ts'
import { uint, ulong } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'

/** Limits on one disk of the host. */
export const blkiotuneDevice = element({
  /** The path of the disk. */
  path: scalar(word, { required: true, missingCode: 'CONFIG_UNSUPPORTED' }),
  /** The guest's weight among others. */
  weight: scalar(uint),
  /** Requests to read, each second. */
  readIopsSec: scalar(uint, { name: 'read_iops_sec' }),
  /** Requests to write, each second. */
  writeIopsSec: scalar(uint, { name: 'write_iops_sec' }),
  /** Bytes read, each second. */
  readBytesSec: scalar(ulong, { name: 'read_bytes_sec' }),
  /** Bytes written, each second. */
  writeBytesSec: scalar(ulong, { name: 'write_bytes_sec' }),
})

/** Limits on the host's disks. */
export const blkiotune = element({
  /** The guest's weight among others. */
  weight: scalar(uint),
  /** Single disks. */
  devices: children('device', blkiotuneDevice),
})
