import type { TypedParameterFields } from '@guestwork/util'

/**
 * The fields of the event tunable (`VIR_DOMAIN_TUNABLE_*`). Besides these there is one of type string for each
 * pinned virtual CPU and IOThread: `cputune.vcpupin` and `cputune.iothreadpin`, followed by its number; the value
 * lists the host CPUs.
 */
export const DomainTunableFields = {
  /** Weight of the domain's CPU time. */
  'cputune.cpu_shares': 'ullong',
  /** The host CPUs of the emulator. */
  'cputune.emulatorpin': 'string',
  /** Period of the quota of each virtual CPU, in microseconds. */
  'cputune.vcpu_period': 'ullong',
  /** CPU time of each virtual CPU in a period, in microseconds. */
  'cputune.vcpu_quota': 'llong',
  /** Period of the whole domain's quota, in microseconds. */
  'cputune.global_period': 'ullong',
  /** CPU time of the whole domain in a period, in microseconds. */
  'cputune.global_quota': 'llong',
  /** Period of the emulator's quota, in microseconds. */
  'cputune.emulator_period': 'ullong',
  /** CPU time of the emulator in a period, in microseconds. */
  'cputune.emulator_quota': 'llong',
  /** Period of the IOThreads' quota, in microseconds. */
  'cputune.iothread_period': 'ullong',
  /** CPU time of the IOThreads in a period, in microseconds. */
  'cputune.iothread_quota': 'llong',
  /** The disk whose limits follow, by its target name. */
  'blkdeviotune.disk': 'string',
  /** The group of disks that share the limits. */
  'blkdeviotune.group_name': 'string',
  /** Bytes per second. */
  'blkdeviotune.total_bytes_sec': 'ullong',
  /** Bytes read per second. */
  'blkdeviotune.read_bytes_sec': 'ullong',
  /** Bytes written per second. */
  'blkdeviotune.write_bytes_sec': 'ullong',
  /** Requests per second. */
  'blkdeviotune.total_iops_sec': 'ullong',
  /** Reads per second. */
  'blkdeviotune.read_iops_sec': 'ullong',
  /** Writes per second. */
  'blkdeviotune.write_iops_sec': 'ullong',
  /** Bytes per second in a burst. */
  'blkdeviotune.total_bytes_sec_max': 'ullong',
  /** Bytes read per second in a burst. */
  'blkdeviotune.read_bytes_sec_max': 'ullong',
  /** Bytes written per second in a burst. */
  'blkdeviotune.write_bytes_sec_max': 'ullong',
  /** Requests per second in a burst. */
  'blkdeviotune.total_iops_sec_max': 'ullong',
  /** Reads per second in a burst. */
  'blkdeviotune.read_iops_sec_max': 'ullong',
  /** Writes per second in a burst. */
  'blkdeviotune.write_iops_sec_max': 'ullong',
  /** Bytes that count as one request. */
  'blkdeviotune.size_iops_sec': 'ullong',
  /** Longest burst of bytes, in seconds. */
  'blkdeviotune.total_bytes_sec_max_length': 'ullong',
  /** Longest burst of bytes read, in seconds. */
  'blkdeviotune.read_bytes_sec_max_length': 'ullong',
  /** Longest burst of bytes written, in seconds. */
  'blkdeviotune.write_bytes_sec_max_length': 'ullong',
  /** Longest burst of requests, in seconds. */
  'blkdeviotune.total_iops_sec_max_length': 'ullong',
  /** Longest burst of reads, in seconds. */
  'blkdeviotune.read_iops_sec_max_length': 'ullong',
  /** Longest burst of writes, in seconds. */
  'blkdeviotune.write_iops_sec_max_length': 'ullong',
} as const satisfies TypedParameterFields
