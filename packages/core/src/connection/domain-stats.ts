import { VirtError } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { Domain } from '../domain/domain.ts'
import { bulkStats, type BulkStats } from '../domain/statistics/bulk-stats.ts'
import type { DomainRef } from '../driver/refs.ts'
import { ConnectGetAllDomainStatsFlag, DomainStatsType } from '../driver/enums/domain-stats.ts'
import { enumNumber, type NameOf } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import { ConnectionDomainImageFacet } from './domain-images.ts'

const effortBits = {
  nowait: ConnectGetAllDomainStatsFlag.NOWAIT,
  backing: ConnectGetAllDomainStatsFlag.BACKING,
  enforceStats: ConnectGetAllDomainStatsFlag.ENFORCE_STATS,
} as const
const filterBits = {
  ...effortBits,
  active: ConnectGetAllDomainStatsFlag.ACTIVE,
  inactive: ConnectGetAllDomainStatsFlag.INACTIVE,
  persistent: ConnectGetAllDomainStatsFlag.PERSISTENT,
  transient: ConnectGetAllDomainStatsFlag.TRANSIENT,
  running: ConnectGetAllDomainStatsFlag.RUNNING,
  paused: ConnectGetAllDomainStatsFlag.PAUSED,
  shutoff: ConnectGetAllDomainStatsFlag.SHUTOFF,
  otherState: ConnectGetAllDomainStatsFlag.OTHER,
} as const

/** A group of statistics (`virDomainStatsTypes`). */
export type DomainStatsGroup = NameOf<typeof DomainStatsType>

/** Which statistics are wanted, and how hard the driver tries. */
export interface DomainStatsOptions extends CallOptions {
  /** The groups; every one that the hypervisor has when left out or empty. */
  readonly groups?: readonly DomainStatsGroup[]
  /** Leave out what cannot be had at once, such as the answer of a busy hypervisor. */
  readonly nowait?: boolean
  /** Each image of a disk's backing chain, not only the one that the guest writes to. */
  readonly backing?: boolean
  /** Refuse a group that the hypervisor does not know, with `ARGUMENT_UNSUPPORTED`, instead of leaving it out. */
  readonly enforceStats?: boolean
}

/** The domains that statistics are wanted of: as in `listDomains()`. */
export interface AllDomainStatsOptions extends DomainStatsOptions {
  /** Those that run. */
  readonly active?: boolean
  /** Those that do not. */
  readonly inactive?: boolean
  /** Those with a stored definition. */
  readonly persistent?: boolean
  /** Those without. */
  readonly transient?: boolean
  /** Those whose virtual CPUs run. */
  readonly running?: boolean
  /** Those that are paused. */
  readonly paused?: boolean
  /** Those that are shut off. */
  readonly shutoff?: boolean
  /** Those in any other state. */
  readonly otherState?: boolean
}

/** The statistics of one domain among others. */
export interface DomainStatistics extends BulkStats {
  /** The domain. */
  readonly domain: Domain
}

/** Measuring many domains in one call: the connection's part of the facet `domain-stats`. */
export abstract class ConnectionDomainStatsFacet extends ConnectionDomainImageFacet {
  /**
   * Measures all domains that pass the filter (`virConnectGetAllDomainStats`). What cannot be had is left out and never makes
   * the call fail.
   */
  async getAllDomainStats(options: AllDomainStatsOptions = {}): Promise<DomainStatistics[]> {
    return this.#measure([], flagBits(filterBits, options), options)
  }

  /**
   * Measures some domains (`virDomainListGetStats`); one that vanishes meanwhile is left out.
   *
   * @throws VirtError `INVALID_ARG` for a domain of another connection.
   */
  async getDomainStats(
    domains: readonly Domain[],
    options: DomainStatsOptions = {},
  ): Promise<DomainStatistics[]> {
    const stranger = domains.find(domain => domain.connection !== this.connection)
    if (stranger !== undefined) {
      throw new VirtError('INVALID_ARG', `'${stranger.name}' belongs to another connection`)
    }
    if (domains.length === 0) return []
    const refs = domains.map(({ name, uuid, id = -1 }) => ({ name, uuid, id }))
    return this.#measure(refs, flagBits(effortBits, options), options)
  }

  async #measure(
    refs: readonly DomainRef[],
    flags: number,
    { groups = [], ...options }: DomainStatsOptions,
  ): Promise<DomainStatistics[]> {
    const stats = groups.reduce((bits, group) => bits | enumNumber(DomainStatsType, group), 0)
    const { connection, open } = this
    const records = await this.ask('connectGetAllDomainStats', [refs, stats, flags], options)
    return records.map(({ domain, params }) => ({
      domain: new Domain({ connection, open, ref: domain }),
      ...bulkStats(params),
    }))
  }
}
