/** Names of the typed parameters of the event tunable (`VIR_DOMAIN_TUNABLE_*`). */
export const DomainTunableParam = {
  /** Unsigned 64-bit number: weight of the domain's CPU time. */
  CPU_CPU_SHARES: 'cputune.cpu_shares',
  /** Prefix of a string: the host CPUs of the virtual CPU whose number follows. */
  CPU_VCPUPIN: 'cputune.vcpupin',
  /** Prefix of a string: the host CPUs of the IOThread whose number follows. */
  CPU_IOTHREADSPIN: 'cputune.iothreadpin',
  /** String: the host CPUs of the emulator. */
  CPU_EMULATORPIN: 'cputune.emulatorpin',
  /** Unsigned 64-bit number: period of the quota of each virtual CPU, in microseconds. */
  CPU_VCPU_PERIOD: 'cputune.vcpu_period',
  /** 64-bit number: CPU time of each virtual CPU in a period, in microseconds. */
  CPU_VCPU_QUOTA: 'cputune.vcpu_quota',
  /** Unsigned 64-bit number: period of the whole domain's quota, in microseconds. */
  CPU_GLOBAL_PERIOD: 'cputune.global_period',
  /** 64-bit number: CPU time of the whole domain in a period, in microseconds. */
  CPU_GLOBAL_QUOTA: 'cputune.global_quota',
  /** Unsigned 64-bit number: period of the emulator's quota, in microseconds. */
  CPU_EMULATOR_PERIOD: 'cputune.emulator_period',
  /** 64-bit number: CPU time of the emulator in a period, in microseconds. */
  CPU_EMULATOR_QUOTA: 'cputune.emulator_quota',
  /** Unsigned 64-bit number: period of the IOThreads' quota, in microseconds. */
  CPU_IOTHREAD_PERIOD: 'cputune.iothread_period',
  /** 64-bit number: CPU time of the IOThreads in a period, in microseconds. */
  CPU_IOTHREAD_QUOTA: 'cputune.iothread_quota',
  /** String: the disk whose limits follow, by its target name. */
  BLKDEV_DISK: 'blkdeviotune.disk',
  /** String: the group of disks that share the limits. */
  BLKDEV_GROUP_NAME: 'blkdeviotune.group_name',
  /** Unsigned 64-bit number: bytes per second. */
  BLKDEV_TOTAL_BYTES_SEC: 'blkdeviotune.total_bytes_sec',
  /** Unsigned 64-bit number: bytes read per second. */
  BLKDEV_READ_BYTES_SEC: 'blkdeviotune.read_bytes_sec',
  /** Unsigned 64-bit number: bytes written per second. */
  BLKDEV_WRITE_BYTES_SEC: 'blkdeviotune.write_bytes_sec',
  /** Unsigned 64-bit number: requests per second. */
  BLKDEV_TOTAL_IOPS_SEC: 'blkdeviotune.total_iops_sec',
  /** Unsigned 64-bit number: reads per second. */
  BLKDEV_READ_IOPS_SEC: 'blkdeviotune.read_iops_sec',
  /** Unsigned 64-bit number: writes per second. */
  BLKDEV_WRITE_IOPS_SEC: 'blkdeviotune.write_iops_sec',
  /** Unsigned 64-bit number: bytes per second in a burst. */
  BLKDEV_TOTAL_BYTES_SEC_MAX: 'blkdeviotune.total_bytes_sec_max',
  /** Unsigned 64-bit number: bytes read per second in a burst. */
  BLKDEV_READ_BYTES_SEC_MAX: 'blkdeviotune.read_bytes_sec_max',
  /** Unsigned 64-bit number: bytes written per second in a burst. */
  BLKDEV_WRITE_BYTES_SEC_MAX: 'blkdeviotune.write_bytes_sec_max',
  /** Unsigned 64-bit number: requests per second in a burst. */
  BLKDEV_TOTAL_IOPS_SEC_MAX: 'blkdeviotune.total_iops_sec_max',
  /** Unsigned 64-bit number: reads per second in a burst. */
  BLKDEV_READ_IOPS_SEC_MAX: 'blkdeviotune.read_iops_sec_max',
  /** Unsigned 64-bit number: writes per second in a burst. */
  BLKDEV_WRITE_IOPS_SEC_MAX: 'blkdeviotune.write_iops_sec_max',
  /** Unsigned 64-bit number: bytes that count as one request. */
  BLKDEV_SIZE_IOPS_SEC: 'blkdeviotune.size_iops_sec',
  /** Unsigned 64-bit number: longest burst of bytes, in seconds. */
  BLKDEV_TOTAL_BYTES_SEC_MAX_LENGTH: 'blkdeviotune.total_bytes_sec_max_length',
  /** Unsigned 64-bit number: longest burst of bytes read, in seconds. */
  BLKDEV_READ_BYTES_SEC_MAX_LENGTH: 'blkdeviotune.read_bytes_sec_max_length',
  /** Unsigned 64-bit number: longest burst of bytes written, in seconds. */
  BLKDEV_WRITE_BYTES_SEC_MAX_LENGTH: 'blkdeviotune.write_bytes_sec_max_length',
  /** Unsigned 64-bit number: longest burst of requests, in seconds. */
  BLKDEV_TOTAL_IOPS_SEC_MAX_LENGTH: 'blkdeviotune.total_iops_sec_max_length',
  /** Unsigned 64-bit number: longest burst of reads, in seconds. */
  BLKDEV_READ_IOPS_SEC_MAX_LENGTH: 'blkdeviotune.read_iops_sec_max_length',
  /** Unsigned 64-bit number: longest burst of writes, in seconds. */
  BLKDEV_WRITE_IOPS_SEC_MAX_LENGTH: 'blkdeviotune.write_iops_sec_max_length',
} as const
