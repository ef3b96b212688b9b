/**
 * Hardware of the host, for a host whose parts are all alike (`virNodeInfo`). The capabilities document is more
 * exact.
 */
export interface HostInfo {
  /** The CPU's model or architecture, at most 31 bytes, such as `x86_64`. */
  readonly model: string
  /** Memory in KiB. */
  readonly memory: bigint
  /** CPUs that are online. */
  readonly cpus: number
  /** Clock of the first CPU at the moment, in MHz; 0 when not known. */
  readonly mhz: number
  /** NUMA nodes; 1 when the layout is unusual. */
  readonly nodes: number
  /** Sockets in each NUMA node; 1 when the layout is unusual. */
  readonly sockets: number
  /** Cores in each socket; all CPUs when the layout is unusual. */
  readonly cores: number
  /** Threads in each core; 1 when the layout is unusual. */
  readonly threads: number
}

/** Which CPUs the host has (`virNodeGetCPUMap`). */
export interface HostCpuMap {
  /** CPUs that are present, online or not. */
  readonly cpus: number
  /** CPUs that are online. */
  readonly online: number
  /** One bit for each present CPU, set when it is online; CPU 0 is the lowest bit of the first byte. */
  readonly map: Uint8Array
}

/**
 * CPU time of the host or of one CPU since it booted, in nanoseconds (`virNodeCPUStats`). The members bear
 * libvirt's field names; those that the host does not count are absent.
 */
export interface HostCpuStats {
  /** In the kernel. */
  readonly kernel?: bigint
  /** In programs. */
  readonly user?: bigint
  /** Idle. */
  readonly idle?: bigint
  /** Idle, waiting for a disk. */
  readonly iowait?: bigint
  /** Serving interrupts. */
  readonly intr?: bigint
  /** Not a time: the load at the moment in percent, where 100 means all CPUs. */
  readonly utilization?: bigint
}

/**
 * Memory of the host or of one NUMA node, in KiB (`virNodeMemoryStats`). The members bear libvirt's field names;
 * those that the host does not count are absent.
 */
export interface HostMemoryStats {
  /** All of it. */
  readonly total?: bigint
  /** Not used by anything. For the whole host on Linux this includes buffers and cache. */
  readonly free?: bigint
  /** Buffers of the kernel. Only for the whole host on Linux. */
  readonly buffers?: bigint
  /** Cached files. Only for the whole host on Linux. */
  readonly cached?: bigint
}

/** How the host keeps domains apart (`virSecurityModel`). */
export interface SecurityModel {
  /** `selinux`, `apparmor`, `dac`; empty when none is in force. */
  readonly model: string
  /** The model's domain of interpretation, a number as text; `0` for most. */
  readonly doi: string
}
