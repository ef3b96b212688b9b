import type { DomainControlState } from '../enums/domain-control.ts'
import type { DomainState } from '../enums/domain-state.ts'

/** Basic figures of a domain (`virDomainInfo`). */
export interface DomainInfo {
  /** What the domain is doing. */
  readonly state: DomainState
  /** Most memory that it may have without a restart, in KiB. */
  readonly maxMemory: bigint
  /** Memory that it uses now, in KiB; what it will have when it starts, if it does not run. */
  readonly memory: bigint
  /** Number of virtual CPUs, 1 to 65535. */
  readonly vcpus: number
  /** CPU time used since it started, in nanoseconds; 0 when it does not run. */
  readonly cpuTime: bigint
}

/** The state of a domain and how it got there. */
export interface DomainStateInfo {
  /** What the domain is doing. */
  readonly state: DomainState
  /**
   * The number of the reason, out of the list that belongs to the state, such as `DomainRunningReason`; 0 if
   * unknown.
   */
  readonly reason: number
}

/** State of the channel through which the driver controls a running domain (`virDomainControlInfo`). */
export interface DomainControlInfo {
  /** Whether it takes commands. */
  readonly state: DomainControlState
  /** A `DomainControlErrorReason` in state ERROR, else 0. */
  readonly details: number
  /** How long it has been in this state, in milliseconds; 0 in states OK and ERROR. */
  readonly stateTime: bigint
}
