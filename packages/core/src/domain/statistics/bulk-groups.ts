import type { Bitmap } from '@guestwork/util'
import type { DomainDirtyRateStatus } from '../../driver/enums/domain-measurement.ts'
import type { VcpuState } from '../../driver/enums/domain-vcpu.ts'
import type { NameOf } from '../../enum-name.ts'
import type { AnsweredParameters } from '../parameter-object.ts'

/** Time that a domain used on the host's CPUs (`cpu.`). */
export interface CpuTotalStats {
  /** By the virtual CPUs and the hypervisor together, in nanoseconds. */
  readonly time?: bigint | undefined
  /** In user mode, in nanoseconds. */
  readonly user?: bigint | undefined
  /** In the kernel, in nanoseconds. */
  readonly system?: bigint | undefined
  /** Polled by virtual CPUs that then got an interrupt, in nanoseconds. */
  readonly haltpollSuccessTime?: bigint | undefined
  /** Polled by virtual CPUs that then had to wait, in nanoseconds. */
  readonly haltpollFailTime?: bigint | undefined
  /** The last-level cache that groups of virtual CPUs use. */
  readonly cacheMonitors: readonly CacheMonitor[]
}

/** The cache that a group of virtual CPUs uses. */
export interface CacheMonitor {
  /** The name of the monitor. */
  readonly name?: string | undefined
  /** The virtual CPUs. */
  readonly vcpus?: Bitmap | undefined
  /** What they use of each bank. */
  readonly banks: readonly CacheBank[]
}

/** The use of a cache bank. */
export interface CacheBank {
  /** The host's number of the bank. */
  readonly id?: number | undefined
  /** What is used of it, in bytes. */
  readonly bytes?: bigint | undefined
}

/** Memory as the balloon sees it (`balloon.`). */
export interface BalloonStats {
  /** What the guest has now, in KiB. */
  readonly current?: bigint | undefined
  /** What it may have, in KiB. */
  readonly maximum?: bigint | undefined
  /** Read back from swap, in KiB. */
  readonly swapIn?: bigint | undefined
  /** Written to swap, in KiB. */
  readonly swapOut?: bigint | undefined
  /** Number of page faults that needed the disk. */
  readonly majorFault?: bigint | undefined
  /** Number of page faults that did not. */
  readonly minorFault?: bigint | undefined
  /** Not used by the guest for anything, in KiB. */
  readonly unused?: bigint | undefined
  /** All that the guest's system can use, in KiB. */
  readonly available?: bigint | undefined
  /** Resident memory of the hypervisor's process, in KiB. */
  readonly rss?: bigint | undefined
  /** By how much the balloon could grow before the guest has to swap, in KiB. */
  readonly usable?: bigint | undefined
  /** When the guest last reported, in seconds since the epoch. */
  readonly lastUpdate?: bigint | undefined
  /** Caches that the guest can drop without writing anything, in KiB. */
  readonly diskCaches?: bigint | undefined
  /** Number of huge pages that the guest got. */
  readonly hugetlbPgalloc?: bigint | undefined
  /** Number of huge pages that the guest wanted and did not get. */
  readonly hugetlbPgfail?: bigint | undefined
}

/** Virtual CPUs (`vcpu.`). */
export interface VcpuTotalStats {
  /** How many are online. */
  readonly current?: number | undefined
  /** How many there can be. */
  readonly maximum?: number | undefined
  /** Each of them, by ascending number. */
  readonly vcpus: readonly VcpuStats[]
}

/** A virtual CPU. Its `parameters` also have what the hypervisor counts under names of its own, such as `exits.sum`. */
export interface VcpuStats extends AnsweredParameters {
  /** Its number; numbers may be missing. */
  readonly number: number
  /** What it does. */
  readonly state?: NameOf<typeof VcpuState> | 'unknown' | undefined
  /** CPU time that it used, in nanoseconds. */
  readonly time?: bigint | undefined
  /** Time that it waited for a host CPU while others ran, in nanoseconds. */
  readonly wait?: bigint | undefined
  /** Whether it is halted: idle, or disabled. */
  readonly halted?: boolean | undefined
  /** Time that it stood in the host scheduler's queue, in nanoseconds: steal time in the guest. */
  readonly delay?: bigint | undefined
}

/** Traffic of a network interface, from the guest's point of view (`net.`). */
export interface NetStats {
  /** The host's name of the interface. */
  readonly name?: string | undefined
  /** Bytes that the guest received. */
  readonly rxBytes?: bigint | undefined
  /** Packets that the guest received. */
  readonly rxPkts?: bigint | undefined
  /** Packets for the guest that were damaged. */
  readonly rxErrs?: bigint | undefined
  /** Packets for the guest that were dropped. */
  readonly rxDrop?: bigint | undefined
  /** Bytes that the guest sent. */
  readonly txBytes?: bigint | undefined
  /** Packets that the guest sent. */
  readonly txPkts?: bigint | undefined
  /** Packets from the guest that could not be sent. */
  readonly txErrs?: bigint | undefined
  /** Packets from the guest that were dropped. */
  readonly txDrop?: bigint | undefined
}

/** Traffic and sizes of a disk, or with `backing` of an image in its chain (`block.`). */
export interface BulkBlockStats {
  /** Target of the disk, such as `vda`. */
  readonly name?: string | undefined
  /** Index of the image in the chain, when chains are listed. */
  readonly backingIndex?: number | undefined
  /** File or device of the image, where it is on the host. */
  readonly path?: string | undefined
  /** Read requests. */
  readonly rdReqs?: bigint | undefined
  /** Bytes read. */
  readonly rdBytes?: bigint | undefined
  /** Time that reads took, in nanoseconds. */
  readonly rdTimes?: bigint | undefined
  /** Write requests. */
  readonly wrReqs?: bigint | undefined
  /** Bytes written. */
  readonly wrBytes?: bigint | undefined
  /** Time that writes took, in nanoseconds. */
  readonly wrTimes?: bigint | undefined
  /** Flush requests. */
  readonly flReqs?: bigint | undefined
  /** Time that flushes took, in nanoseconds. */
  readonly flTimes?: bigint | undefined
  /** Requests that waited because Xen's ring was full. */
  readonly errors?: bigint | undefined
  /** Highest written byte of the image. */
  readonly allocation?: bigint | undefined
  /** Size that the guest sees, in bytes. */
  readonly capacity?: bigint | undefined
  /** Size of the file or device that holds the image, in bytes. */
  readonly physical?: bigint | undefined
  /** The byte that `setBlockThreshold()` set. */
  readonly threshold?: bigint | undefined
}

/** An IOThread and how it polls (`iothread.`). */
export interface IothreadStats {
  /** Its number. */
  readonly id: number
  /** Longest time that it polls before it waits, in nanoseconds; 0 for no polling. */
  readonly pollMaxNs?: bigint | undefined
  /** Factor by which the polling time grows; 0 leaves it to the hypervisor. */
  readonly pollGrow?: number | undefined
  /** Divisor by which the polling time shrinks; 0 leaves it to the hypervisor. */
  readonly pollShrink?: number | undefined
}

/** Memory traffic of a group of virtual CPUs (`memory.bandwidth.monitor.`). */
export interface MemoryMonitor {
  /** The name of the monitor. */
  readonly name?: string | undefined
  /** The virtual CPUs. */
  readonly vcpus?: Bitmap | undefined
  /** What they moved through each memory controller. */
  readonly nodes: readonly MemoryNode[]
}

/** Traffic through a memory controller. */
export interface MemoryNode {
  /** The host's number of the controller. */
  readonly id?: number | undefined
  /** Bytes from the processor that it belongs to. */
  readonly bytesLocal?: bigint | undefined
  /** Bytes from all processors. */
  readonly bytesTotal?: bigint | undefined
}

/** The last measurement that `startDirtyRateCalc()` started (`dirtyrate.`). */
export interface DirtyRateStats {
  /** How far it is. */
  readonly status: NameOf<typeof DomainDirtyRateStatus> | 'unknown'
  /** When it began, in seconds of the hypervisor's clock. */
  readonly startTime?: bigint | undefined
  /** For how many seconds it measures. */
  readonly period?: number | undefined
  /** The result, in MiB/s, once `status` is `measured`. */
  readonly megabytesPerSecond?: bigint | undefined
  /** How it measures: `page-sampling`, `dirty-bitmap` or `dirty-ring`. */
  readonly mode?: string | undefined
  /** The result for each virtual CPU, in MiB/s; only with `dirty-ring`. */
  readonly vcpus: readonly VcpuDirtyRate[]
}

/** How much memory a virtual CPU changes. */
export interface VcpuDirtyRate {
  /** Its number. */
  readonly number: number
  /** The result, in MiB/s. */
  readonly megabytesPerSecond?: bigint | undefined
}
