import type { TypedParameterFields } from '@guestwork/util'

/** How an IOThread of a running domain works (`VIR_DOMAIN_IOTHREAD_*`). */
export const DomainIothreadFields = {
  /** Longest time that it polls before it waits, in nanoseconds; 0 for no polling. More is quicker and costs CPU time. */
  poll_max_ns: 'ullong',
  /** Factor by which the polling time grows; 0 leaves it to the hypervisor. */
  poll_grow: 'uint',
  /** Divisor by which the polling time shrinks; 0 leaves it to the hypervisor. */
  poll_shrink: 'uint',
  /** Fewest threads in its pool; -1, not for a running domain, leaves it to the hypervisor. */
  thread_pool_min: 'int',
  /** Most threads in its pool, at least 1; -1, not for a running domain, leaves it to the hypervisor. */
  thread_pool_max: 'int',
} as const satisfies TypedParameterFields
