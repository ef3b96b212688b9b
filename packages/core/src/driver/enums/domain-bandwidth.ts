/**
 * Parameters of the slots that limit what a domain's disks and interfaces may move.
 *
 * @packageDocumentation
 */
import type { TypedParameterFields } from '@guestwork/util'

/**
 * How a domain shares the host's block devices (`VIR_DOMAIN_BLKIO_*`). A text is a list `device,value,device,value…` with
 * the device's path on the host; it changes the devices that it names, and a value of 0 takes a setting back.
 */
export const DomainBlkioFields = {
  /** Weight of the domain against others: 10 to 1000. */
  weight: 'uint',
  /** The same for single devices. */
  device_weight: 'string',
  /** Most reads per second. */
  device_read_iops_sec: 'string',
  /** Most writes per second. */
  device_write_iops_sec: 'string',
  /** Most bytes read per second. */
  device_read_bytes_sec: 'string',
  /** Most bytes written per second. */
  device_write_bytes_sec: 'string',
} as const satisfies TypedParameterFields

/**
 * How much an interface of a domain may move (`VIR_DOMAIN_BANDWIDTH_*`). Inbound is what the guest receives. An average of
 * 0 takes the limits of its direction back.
 */
export const DomainInterfaceBandwidthFields = {
  /** Sustained rate towards the guest, in KiB/s. */
  'inbound.average': 'uint',
  /** Highest rate towards the guest while a burst lasts, in KiB/s. */
  'inbound.peak': 'uint',
  /** Amount that may pass towards the guest at peak rate, in KiB. */
  'inbound.burst': 'uint',
  /** Rate towards the guest that is guaranteed, in KiB/s. */
  'inbound.floor': 'uint',
  /** Sustained rate from the guest, in KiB/s. */
  'outbound.average': 'uint',
  /** Highest rate from the guest while a burst lasts, in KiB/s. */
  'outbound.peak': 'uint',
  /** Amount that may pass from the guest at peak rate, in KiB. */
  'outbound.burst': 'uint',
} as const satisfies TypedParameterFields

/**
 * How much a disk of a domain may move (`VIR_DOMAIN_BLOCK_IOTUNE_*`). 0 is no limit. A total excludes read and write
 * limits of the same measure. A `_max` is the rate during a burst, a `_max_length` how long a burst may last, in seconds.
 */
export const DomainBlockIoTuneFields = {
  /** Bytes per second, read and written. */
  total_bytes_sec: 'ullong',
  /** Bytes read per second. */
  read_bytes_sec: 'ullong',
  /** Bytes written per second. */
  write_bytes_sec: 'ullong',
  /** Requests per second. */
  total_iops_sec: 'ullong',
  /** Reads per second. */
  read_iops_sec: 'ullong',
  /** Writes per second. */
  write_iops_sec: 'ullong',
  /** Bytes per second, read and written, in a burst. */
  total_bytes_sec_max: 'ullong',
  /** Bytes read per second in a burst. */
  read_bytes_sec_max: 'ullong',
  /** Bytes written per second in a burst. */
  write_bytes_sec_max: 'ullong',
  /** Requests per second in a burst. */
  total_iops_sec_max: 'ullong',
  /** Reads per second in a burst. */
  read_iops_sec_max: 'ullong',
  /** Writes per second in a burst. */
  write_iops_sec_max: 'ullong',
  /** Size in bytes from which on a request counts as several. */
  size_iops_sec: 'ullong',
  /** Disks with the same name share one budget. */
  group_name: 'string',
  /** How long `total_bytes_sec_max` may last. */
  total_bytes_sec_max_length: 'ullong',
  /** How long `read_bytes_sec_max` may last. */
  read_bytes_sec_max_length: 'ullong',
  /** How long `write_bytes_sec_max` may last. */
  write_bytes_sec_max_length: 'ullong',
  /** How long `total_iops_sec_max` may last. */
  total_iops_sec_max_length: 'ullong',
  /** How long `read_iops_sec_max` may last. */
  read_iops_sec_max_length: 'ullong',
  /** How long `write_iops_sec_max` may last. */
  write_iops_sec_max_length: 'ullong',
} as const satisfies TypedParameterFields
