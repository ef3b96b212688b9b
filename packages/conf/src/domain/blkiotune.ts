import { children, element, scalar } from '../codec/declare.ts'
import { uint, ulong, unlessZero } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'

/** Limits on one disk of the host. */
export const blkiotuneDevice = element({
  /** The path of the disk. */
  path: scalar(word, { required: true, missingCode: 'CONFIG_UNSUPPORTED' }),
  /** The guest's weight among others. */
  weight: scalar(unlessZero(uint), { code: 'CONFIG_UNSUPPORTED' }),
  /** Requests to read, each second. */
  readIopsSec: scalar(unlessZero(uint), { name: 'read_iops_sec', code: 'CONFIG_UNSUPPORTED' }),
  /** Requests to write, each second. */
  writeIopsSec: scalar(unlessZero(uint), { name: 'write_iops_sec', code: 'CONFIG_UNSUPPORTED' }),
  /** Bytes read, each second. */
  readBytesSec: scalar(unlessZero(ulong), { name: 'read_bytes_sec', code: 'CONFIG_UNSUPPORTED' }),
  /** Bytes written, each second. */
  writeBytesSec: scalar(unlessZero(ulong), { name: 'write_bytes_sec', code: 'CONFIG_UNSUPPORTED' }),
})

/** Limits on the host's disks. */
export const blkiotune = element({
  /** The guest's weight among others. */
  weight: scalar(unlessZero(uint)),
  /** Single disks. */
  devices: children('device', blkiotuneDevice),
})
