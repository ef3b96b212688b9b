import type { TypedParameter, TypedParameters } from '@guestwork/util'
import { DomainBlockStatsFields } from '../../driver/enums/domain-block.ts'
import type { DomainBlockStats } from '../../driver/hypervisor/statistics.ts'
import { answeredParameters, type Answered } from '../parameter-object.ts'

/**
 * Traffic of a disk since the domain started (`VIR_DOMAIN_BLOCK_STATS_*`). What the hypervisor does not count is undefined.
 */
export interface BlockStats {
  /** Bytes read. */
  readonly rdBytes?: bigint | undefined
  /** Read requests. */
  readonly rdOperations?: bigint | undefined
  /** Time that reads took, in nanoseconds. */
  readonly rdTotalTimes?: bigint | undefined
  /** Bytes written. */
  readonly wrBytes?: bigint | undefined
  /** Write requests. */
  readonly wrOperations?: bigint | undefined
  /** Time that writes took, in nanoseconds. */
  readonly wrTotalTimes?: bigint | undefined
  /** Flush requests. */
  readonly flushOperations?: bigint | undefined
  /** Time that flushes took, in nanoseconds. */
  readonly flushTotalTimes?: bigint | undefined
  /** Requests that waited because Xen's ring was full. */
  readonly errs?: bigint | undefined
}

/** The counters of `domainBlockStatsFlags`; one of -1 is not kept. */
export function blockStats(parameters: TypedParameters): Answered<BlockStats> {
  const kept = parameters.filter(({ value }) => value !== -1n)
  return { ...answeredParameters(kept, DomainBlockStatsFields), parameters }
}

/** The counters of a driver that only has `domainBlockStats`. */
export function legacyBlockStats(stats: DomainBlockStats): Answered<BlockStats> {
  const counters = {
    rd_operations: stats.readRequests,
    rd_bytes: stats.readBytes,
    wr_operations: stats.writeRequests,
    wr_bytes: stats.writeBytes,
    errs: stats.errors,
  }
  return blockStats(
    Object.entries(counters).flatMap(([field, value]): TypedParameter[] =>
      value === undefined ? [] : [{ field, type: 'llong', value }],
    ),
  )
}
