import type { TypedParameterFields } from '@guestwork/util'

/**
 * How the host's scheduler treats a domain (`VIR_DOMAIN_SCHEDULER_*`). Which fields there are depends on the scheduler
 * that `domainGetSchedulerType` names: shares, periods and quotas belong to `posix` (QEMU, LXC), `weight` and `cap` to
 * `credit` (Xen), `reservation`, `limit` and `shares` to `allocation` (ESX).
 *
 * A period and a quota are in microseconds: in each period (1000 to 1000000) CPUs may run for the time of the quota, at
 * least 1000; a negative quota is no limit.
 */
export const DomainSchedulerFields = {
  /** Weight of the domain against others that have the host's CPUs to share. */
  cpu_shares: 'ullong',
  /** Period for the domain as a whole. */
  global_period: 'ullong',
  /** Quota for the domain as a whole. */
  global_quota: 'llong',
  /** Period for each virtual CPU. */
  vcpu_period: 'ullong',
  /** Quota for each virtual CPU. */
  vcpu_quota: 'llong',
  /** Period for the emulator's threads, those of virtual CPUs and IOThreads apart. */
  emulator_period: 'ullong',
  /** Quota for the emulator's threads. */
  emulator_quota: 'llong',
  /** Period for the IOThreads. */
  iothread_period: 'ullong',
  /** Quota for the IOThreads. */
  iothread_quota: 'llong',
  /** Weight of the domain against others: 1 to 65535. */
  weight: 'uint',
  /** Most that the domain gets, in percent of one CPU; 0 for no limit. */
  cap: 'uint',
  /** Guaranteed to the domain, in MHz. */
  reservation: 'llong',
  /** Most that the domain gets, in MHz; -1 for no limit. */
  limit: 'llong',
  /** Weight of the domain against others; -1 low, -2 normal, -3 high. */
  shares: 'int',
} as const satisfies TypedParameterFields
