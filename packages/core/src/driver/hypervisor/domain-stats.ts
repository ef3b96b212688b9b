import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'
import type { DomainInterfaceAddresses } from './interface-addresses.ts'
import type { DomainInterfaceStats, DomainMemoryStat, DomainStatsRecord } from './statistics.ts'

/**
 * What running domains use and do. Counters begin at 0 when a domain starts. A slot that takes a domain rejects with
 * NO_DOMAIN when it is gone, and with OPERATION_INVALID when it does not run and the answer needs that.
 *
 * @typeParam S - the driver's session
 */
export interface DomainStatsSlots<S> {
  /**
   * Measure many domains in one call: those given, or all that the flags select when the list is empty
   * (`virConnectGetAllDomainStats`, and with a list `virDomainListGetStats`).
   *
   * `stats` combines `DomainStatsType`; 0 asks for every group that the hypervisor has. A domain without answers gets a
   * record without fields; a field that cannot be had is left out and never makes the call fail, and a domain that
   * vanishes meanwhile is left out. Flags: `ConnectGetAllDomainStatsFlag`; its filters select only from all domains,
   * not from a given list.
   */
  readonly connectGetAllDomainStats?: Slot<
    S,
    [domains: readonly DomainRef[], stats: number, flags: number],
    readonly DomainStatsRecord[]
  >

  /**
   * Measure the memory of a running domain (`virDomainMemoryStats`). Answers those statistics that the hypervisor and
   * the guest's balloon driver provide, each tag at most once; what the guest reports is as old as LAST_UPDATE says.
   */
  readonly domainMemoryStats?: Slot<S, [domain: DomainRef, flags: number], readonly DomainMemoryStat[]>

  /**
   * Count the traffic of one interface of a running domain (`virDomainInterfaceStats`). `device` is the host's name of
   * the interface or its MAC address. Rejects with INVALID_ARG when the domain has no such interface.
   */
  readonly domainInterfaceStats?: Slot<S, [domain: DomainRef, device: string], DomainInterfaceStats>

  /**
   * Measure the time that a running domain used on the host's CPUs (`virDomainGetCPUStats`); the fields are those of
   * `DomainCpuStatsFields`.
   *
   * With `startCpu` -1 (and `ncpus` 1) the answer is one list for the domain as a whole. Otherwise it has one list for
   * each host CPU from `startCpu` on: `ncpus` of them, fewer when the host has no more, and with 0 up to the last. A CPU
   * that is offline has an empty list. A `startCpu` that the host does not have rejects with INVALID_ARG.
   */
  readonly domainGetCPUStats?: Slot<
    S,
    [domain: DomainRef, startCpu: number, ncpus: number, flags: number],
    readonly TypedParameters[]
  >

  /**
   * List the addresses of a running domain's interfaces (`virDomainInterfaceAddresses`). `source` is a
   * `DomainInterfaceAddressesSource`: LEASE covers only interfaces on virtual networks of this host; AGENT waits for the
   * guest agent and rejects with AGENT_UNRESPONSIVE when there is none; ARP may show addresses that are no longer in
   * use. A source that the driver lacks rejects with ARGUMENT_UNSUPPORTED.
   */
  readonly domainInterfaceAddresses?: Slot<
    S,
    [domain: DomainRef, source: number, flags: number],
    readonly DomainInterfaceAddresses[]
  >
}
