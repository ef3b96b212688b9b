import type { TypedParameterFields } from '@guestwork/util'

/**
 * Flags, numbers and field names of the statistics slots.
 *
 * @packageDocumentation
 */

/**
 * Groups of statistics that `connectGetAllDomainStats` can be asked for (`virDomainStatsTypes`). The names of a
 * group's fields begin with the prefix that is given here.
 */
export const DomainStatsType = {
  /** `state.`: `state` and `reason`, as `domainGetState` answers them. */
  STATE: 1,
  /** `cpu.`: time used in nanoseconds, halt polling, last-level cache that monitors measured. */
  CPU_TOTAL: 2,
  /** `balloon.`: memory as the balloon sees it, in KiB, with faults and huge page allocations. */
  BALLOON: 4,
  /** `vcpu.`: `current`, `maximum`, and for each virtual CPU its state and times; numbers may be missing. */
  VCPU: 8,
  /** `net.`: `count`, and for each interface bytes, packets, errors and drops as the guest sees them. */
  INTERFACE: 16,
  /** `block.`: `count`, and for each disk requests, bytes, times in nanoseconds and sizes in bytes. */
  BLOCK: 32,
  /** `perf.`: counters of the perf events that `domainSetPerfEvents` switched on. */
  PERF: 64,
  /** `iothread.`: `count`, and for each IOThread how it polls. */
  IOTHREAD: 128,
  /** `memory.`: memory bandwidth that monitors measured, in bytes. */
  MEMORY: 256,
  /** `dirtyrate.`: the last measurement that `domainStartDirtyRateCalc` started, in MiB/s. */
  DIRTYRATE: 512,
  /** `vm.`: whatever the hypervisor reports of itself; names are its own and may change with its version. */
  VM: 1024,
} as const

/**
 * Which domains `connectGetAllDomainStats` covers and how hard it tries (`virConnectGetAllDomainStatsFlags`). The
 * filters are those of `connectListAllDomains`: within a group none or all bits select everything, groups narrow
 * each other.
 */
export const ConnectGetAllDomainStatsFlag = {
  /** Domains that run. */
  ACTIVE: 1,
  /** Domains that do not run. */
  INACTIVE: 2,
  /** Domains with a stored definition. */
  PERSISTENT: 4,
  /** Domains that run without a stored definition. */
  TRANSIENT: 8,
  /** Domains whose virtual CPUs run. */
  RUNNING: 16,
  /** Domains that are paused. */
  PAUSED: 32,
  /** Domains that are shut off. */
  SHUTOFF: 64,
  /** Domains in any other state. */
  OTHER: 128,
  /** Leave out what cannot be had at once, such as the answer of a busy hypervisor. */
  NOWAIT: 0x2000_0000,
  /** List each image of a disk's backing chain, not only the one that the guest writes to. */
  BACKING: 0x4000_0000,
  /** Refuse a group that is not known, with ARGUMENT_UNSUPPORTED, instead of leaving it out. */
  ENFORCE_STATS: 0x8000_0000,
} as const

/** What a memory statistic measures (`virDomainMemoryStatTags`). All but the faults and pages are in KiB. */
export const DomainMemoryStatTag = {
  /** Read back from swap, since the guest booted. */
  SWAP_IN: 0,
  /** Written to swap, since the guest booted. */
  SWAP_OUT: 1,
  /** Number of page faults that needed the disk. */
  MAJOR_FAULT: 2,
  /** Number of page faults that did not. */
  MINOR_FAULT: 3,
  /** Not used by the guest for anything, caches not counted as free. */
  UNUSED: 4,
  /** All that the guest's system can use; less than it was given while the balloon is inflated. */
  AVAILABLE: 5,
  /** What the guest has now: its maximum less the balloon. */
  ACTUAL_BALLOON: 6,
  /** Resident memory of the hypervisor's process on the host. */
  RSS: 7,
  /** By how much the balloon could grow before the guest has to swap. */
  USABLE: 8,
  /** When the guest last reported, in seconds since the epoch. */
  LAST_UPDATE: 9,
  /** Caches that the guest can drop without writing anything. */
  DISK_CACHES: 10,
  /** Number of huge pages that the guest got. */
  HUGETLB_PGALLOC: 11,
  /** Number of huge pages that the guest wanted and did not get. */
  HUGETLB_PGFAIL: 12,
} as const
export type DomainMemoryStatTag = (typeof DomainMemoryStatTag)[keyof typeof DomainMemoryStatTag]

/** The fields of `domainGetCPUStats` (`VIR_DOMAIN_CPU_STATS_*`): CPU time in nanoseconds. */
export const DomainCpuStatsFields = {
  /** By the virtual CPUs and the hypervisor together. */
  cpu_time: 'ullong',
  /** In user mode. */
  user_time: 'ullong',
  /** In the kernel. */
  system_time: 'ullong',
  /** By the virtual CPUs alone. */
  vcpu_time: 'ullong',
} as const satisfies TypedParameterFields

/** Where `domainInterfaceAddresses` looks (`virDomainInterfaceAddressesSource`). */
export const DomainInterfaceAddressesSource = {
  /** The leases that the DHCP servers of this host's virtual networks gave out. */
  LEASE: 0,
  /** The guest agent. Needs a connection that may write. */
  AGENT: 1,
  /** The host's table of neighbours, which may be out of date. */
  ARP: 2,
} as const
export type DomainInterfaceAddressesSource =
  (typeof DomainInterfaceAddressesSource)[keyof typeof DomainInterfaceAddressesSource]
