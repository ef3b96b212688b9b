/**
 * Flags, numbers and parameters of the slots that tune a domain's memory.
 *
 * @packageDocumentation
 */
import type { TypedParameterFields } from '@guestwork/util'

/** Which memory size `domainSetMemoryFlags` sets, and where (`virDomainMemoryModFlags`). */
export const DomainMemoryModFlag = {
  /** The running domain when it runs, otherwise the definition. */
  CURRENT: 0,
  /** The running domain. */
  LIVE: 1,
  /** The definition, as of the next start. */
  CONFIG: 2,
  /** The maximum instead of the current size. */
  MAXIMUM: 4,
} as const

/** The value of a memory limit that is not set, in KiB (`VIR_DOMAIN_MEMORY_PARAM_UNLIMITED`). */
export const DOMAIN_MEMORY_UNLIMITED = 9_007_199_254_740_991n

/**
 * The limits of what a domain's memory may take of the host (`VIR_DOMAIN_MEMORY_*`), all in KiB, at most
 * {@link DOMAIN_MEMORY_UNLIMITED}, which means no limit.
 */
export const DomainMemoryFields = {
  /** Never more than this, its hypervisor's process included; beyond it the host ends the domain. */
  hard_limit: 'ullong',
  /** Not more than this while the host is short of memory. */
  soft_limit: 'ullong',
  /** At least this much is kept for it. */
  min_guarantee: 'ullong',
  /** Never more than this of memory and swap together; not below `hard_limit`. */
  swap_hard_limit: 'ullong',
} as const satisfies TypedParameterFields

/** Where a domain's memory is taken from among the host's NUMA nodes (`virDomainNumatuneMemMode`). */
export const DomainNumatuneMemMode = {
  /** From the given nodes or not at all. */
  STRICT: 0,
  /** From the given node while it has some. */
  PREFERRED: 1,
  /** From the given nodes in turn. */
  INTERLEAVE: 2,
  /** From the given nodes, which can be changed while the domain runs. */
  RESTRICTIVE: 3,
} as const
export type DomainNumatuneMemMode = (typeof DomainNumatuneMemMode)[keyof typeof DomainNumatuneMemMode]

/** How a domain's memory lies on the host's NUMA nodes (`VIR_DOMAIN_NUMA_*`). */
export const DomainNumaFields = {
  /** Numbers of the nodes, such as `0-3,^2`; empty for all. */
  numa_nodeset: 'string',
  /** A {@link DomainNumatuneMemMode}. */
  numa_mode: 'int',
} as const satisfies TypedParameterFields
