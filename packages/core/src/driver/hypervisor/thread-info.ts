import type { VcpuState } from '../enums/domain-vcpu.ts'

/** What a virtual CPU does, and where it may run (`virVcpuInfo` with its CPU map). */
export interface VcpuInfo {
  /** Its number, from 0; numbers may be missing. */
  readonly number: number
  /** What it does. */
  readonly state: VcpuState
  /** CPU time that it used, in nanoseconds. */
  readonly cpuTime: bigint
  /** The host CPU that it runs on, or a negative `VcpuHostCpuState`. */
  readonly cpu: number
  /** The host CPUs that it may run on, as a CPU map. */
  readonly cpumap: Uint8Array
}

/** An IOThread, and where it may run (`virDomainIOThreadInfo`). */
export interface DomainIothreadInfo {
  /** Its number, from 1. */
  readonly id: number
  /** The host CPUs that it may run on, as a CPU map. */
  readonly cpumap: Uint8Array
}
