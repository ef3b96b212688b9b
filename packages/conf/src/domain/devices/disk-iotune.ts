import { element, scalar } from '../../codec/declare.ts'
import { ulong, unlessZero } from '../../codec/values/number.ts'
import { word } from '../../codec/values/text.ts'

/** Limits on what the guest reads and writes. Bytes and requests are counted for each second. */
export const diskIoTune = element({
  /** Bytes read and written. */
  totalBytesSec: scalar(unlessZero(ulong), { name: 'total_bytes_sec' }),
  /** Bytes read. */
  readBytesSec: scalar(unlessZero(ulong), { name: 'read_bytes_sec' }),
  /** Bytes written. */
  writeBytesSec: scalar(unlessZero(ulong), { name: 'write_bytes_sec' }),
  /** Requests. */
  totalIopsSec: scalar(unlessZero(ulong), { name: 'total_iops_sec' }),
  /** Requests to read. */
  readIopsSec: scalar(unlessZero(ulong), { name: 'read_iops_sec' }),
  /** Requests to write. */
  writeIopsSec: scalar(unlessZero(ulong), { name: 'write_iops_sec' }),
  /** Bytes read and written, in a burst. */
  totalBytesSecMax: scalar(unlessZero(ulong), { name: 'total_bytes_sec_max' }),
  /** Bytes read, in a burst. */
  readBytesSecMax: scalar(unlessZero(ulong), { name: 'read_bytes_sec_max' }),
  /** Bytes written, in a burst. */
  writeBytesSecMax: scalar(unlessZero(ulong), { name: 'write_bytes_sec_max' }),
  /** Requests, in a burst. */
  totalIopsSecMax: scalar(unlessZero(ulong), { name: 'total_iops_sec_max' }),
  /** Requests to read, in a burst. */
  readIopsSecMax: scalar(unlessZero(ulong), { name: 'read_iops_sec_max' }),
  /** Requests to write, in a burst. */
  writeIopsSecMax: scalar(unlessZero(ulong), { name: 'write_iops_sec_max' }),
  /** The size in bytes that counts as one request. */
  sizeIopsSec: scalar(unlessZero(ulong), { name: 'size_iops_sec' }),
  /** The group of disks that share these limits. */
  groupName: scalar(word, { name: 'group_name' }),
  /** Seconds that a burst of bytes may last. */
  totalBytesSecMaxLength: scalar(unlessZero(ulong), { name: 'total_bytes_sec_max_length' }),
  /** Seconds that a burst of bytes read may last. */
  readBytesSecMaxLength: scalar(unlessZero(ulong), { name: 'read_bytes_sec_max_length' }),
  /** Seconds that a burst of bytes written may last. */
  writeBytesSecMaxLength: scalar(unlessZero(ulong), { name: 'write_bytes_sec_max_length' }),
  /** Seconds that a burst of requests may last. */
  totalIopsSecMaxLength: scalar(unlessZero(ulong), { name: 'total_iops_sec_max_length' }),
  /** Seconds that a burst of requests to read may last. */
  readIopsSecMaxLength: scalar(unlessZero(ulong), { name: 'read_iops_sec_max_length' }),
  /** Seconds that a burst of requests to write may last. */
  writeIopsSecMaxLength: scalar(unlessZero(ulong), { name: 'write_iops_sec_max_length' }),
})
