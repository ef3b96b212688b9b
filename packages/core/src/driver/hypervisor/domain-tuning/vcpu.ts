import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'
import type { VcpuInfo } from '../thread-info.ts'

/**
 * How many virtual CPUs a domain has, and which host CPUs they and the emulator run on.
 *
 * @typeParam S - the driver's session
 */
export interface VcpuTuningSlots<S> {
  /** Legacy, of a running domain (`virDomainSetVcpus`): core derives it from `domainSetVcpusFlags` with LIVE. */
  readonly domainSetVcpus?: Slot<S, [domain: DomainRef, nvcpus: number], void>

  /**
   * Set how many virtual CPUs a domain has, at least 1 (`virDomainSetVcpusFlags`). A running domain gets CPUs plugged in
   * or out, which a guest that has not booted yet may miss. More than the maximum rejects with INVALID_ARG.
   *
   * Flags: `DomainVcpuFlag`. MAXIMUM sets the maximum and needs CONFIG without LIVE. GUEST switches CPUs in the guest's
   * system through its agent; it excludes MAXIMUM and CONFIG. Combinations that exclude each other reject with INVALID_ARG.
   */
  readonly domainSetVcpusFlags?: Slot<S, [domain: DomainRef, nvcpus: number, flags: number], void>

  /**
   * How many virtual CPUs a domain has, with MAXIMUM how many it can have, with GUEST how many the guest's system uses
   * (`virDomainGetVcpusFlags`). Flags: `DomainVcpuFlag` without HOTPLUGGABLE. GUEST waits for the guest agent and needs a
   * running domain and a connection that may write.
   */
  readonly domainGetVcpusFlags?: Slot<S, [domain: DomainRef, flags: number], number>

  /**
   * Plug the virtual CPUs of `cpumap`, a list of numbers such as `2-5,^3`, in or out (`virDomainSetVcpu`). What the machine
   * plugs only together must be given together; a CPU that cannot be plugged rejects with INVALID_ARG, and nothing is
   * changed.
   */
  readonly domainSetVcpu?: Slot<S, [domain: DomainRef, cpumap: string, enable: boolean, flags: number], void>

  /** Legacy, of a running domain (`virDomainPinVcpu`): core derives it from `domainPinVcpuFlags` with LIVE. */
  readonly domainPinVcpu?: Slot<S, [domain: DomainRef, vcpu: number, cpumap: Uint8Array], void>

  /**
   * Set which host CPUs a virtual CPU may run on (`virDomainPinVcpuFlags`). An empty map or an unknown `vcpu` rejects with
   * INVALID_ARG.
   */
  readonly domainPinVcpuFlags?: Slot<
    S,
    [domain: DomainRef, vcpu: number, cpumap: Uint8Array, flags: number],
    void
  >

  /**
   * The CPU map of each virtual CPU, by its number; one that is not pinned may run everywhere
   * (`virDomainGetVcpuPinInfo`).
   */
  readonly domainGetVcpuPinInfo?: Slot<S, [domain: DomainRef, flags: number], readonly Uint8Array[]>

  /** What the virtual CPUs of a running domain do, by ascending number (`virDomainGetVcpus`). */
  readonly domainGetVcpus?: Slot<S, [domain: DomainRef], readonly VcpuInfo[]>

  /**
   * Set which host CPUs the emulator's threads may run on, those of virtual CPUs and IOThreads apart
   * (`virDomainPinEmulator`). An empty map rejects with INVALID_ARG.
   */
  readonly domainPinEmulator?: Slot<S, [domain: DomainRef, cpumap: Uint8Array, flags: number], void>

  /** The CPU map of the emulator's threads; undefined when they have none (`virDomainGetEmulatorPinInfo`). */
  readonly domainGetEmulatorPinInfo?: Slot<S, [domain: DomainRef, flags: number], Uint8Array | undefined>
}
