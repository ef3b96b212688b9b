import type { TypedParameterFields } from '@guestwork/util'
import { DomainPerfEventFields } from '../../driver/enums/domain-measurement.ts'

/** The fields of `state.`. */
export const stateFields = { state: 'int', reason: 'int' } as const satisfies TypedParameterFields

/** The fields of `cpu.` without those of its monitors. */
export const cpuFields = {
  time: 'ullong',
  user: 'ullong',
  system: 'ullong',
  'haltpoll.success.time': 'ullong',
  'haltpoll.fail.time': 'ullong',
} as const satisfies TypedParameterFields

/** The fields of `cpu.cache.monitor.N.` and `memory.bandwidth.monitor.N.` without those of their lists. */
export const monitorFields = { name: 'string', vcpus: 'string' } as const satisfies TypedParameterFields

/** The fields of `cpu.cache.monitor.N.bank.N.`. */
export const cacheBankFields = { id: 'uint', bytes: 'ullong' } as const satisfies TypedParameterFields

/** The fields of `balloon.`. */
export const balloonFields = {
  current: 'ullong',
  maximum: 'ullong',
  swap_in: 'ullong',
  swap_out: 'ullong',
  major_fault: 'ullong',
  minor_fault: 'ullong',
  unused: 'ullong',
  available: 'ullong',
  rss: 'ullong',
  usable: 'ullong',
  'last-update': 'ullong',
  disk_caches: 'ullong',
  hugetlb_pgalloc: 'ullong',
  hugetlb_pgfail: 'ullong',
} as const satisfies TypedParameterFields

/** The fields of `vcpu.` without those of its list. */
export const vcpuTotalFields = { current: 'uint', maximum: 'uint' } as const satisfies TypedParameterFields

/** The fields of `vcpu.N.`. */
export const vcpuFields = {
  state: 'int',
  time: 'ullong',
  wait: 'ullong',
  halted: 'boolean',
  delay: 'ullong',
} as const satisfies TypedParameterFields

/** The fields of `net.N.`. */
export const netFields = {
  name: 'string',
  'rx.bytes': 'ullong',
  'rx.pkts': 'ullong',
  'rx.errs': 'ullong',
  'rx.drop': 'ullong',
  'tx.bytes': 'ullong',
  'tx.pkts': 'ullong',
  'tx.errs': 'ullong',
  'tx.drop': 'ullong',
} as const satisfies TypedParameterFields

/** The fields of `block.N.`. */
export const blockFields = {
  name: 'string',
  backingIndex: 'uint',
  path: 'string',
  'rd.reqs': 'ullong',
  'rd.bytes': 'ullong',
  'rd.times': 'ullong',
  'wr.reqs': 'ullong',
  'wr.bytes': 'ullong',
  'wr.times': 'ullong',
  'fl.reqs': 'ullong',
  'fl.times': 'ullong',
  errors: 'ullong',
  allocation: 'ullong',
  capacity: 'ullong',
  physical: 'ullong',
  threshold: 'ullong',
} as const satisfies TypedParameterFields

/** The fields of `iothread.N.`. */
export const iothreadFields = {
  'poll-max-ns': 'ullong',
  'poll-grow': 'uint',
  'poll-shrink': 'uint',
} as const satisfies TypedParameterFields

/** The fields of `memory.bandwidth.monitor.N.node.N.`. */
export const memoryNodeFields = {
  id: 'uint',
  'bytes.local': 'ullong',
  'bytes.total': 'ullong',
} as const satisfies TypedParameterFields

/** The fields of `dirtyrate.` without those of its list. */
export const dirtyRateFields = {
  calc_status: 'int',
  calc_start_time: 'llong',
  calc_period: 'int',
  megabytes_per_second: 'llong',
  calc_mode: 'string',
} as const satisfies TypedParameterFields

/** The fields of `dirtyrate.vcpu.N.`. */
export const vcpuDirtyRateFields = { megabytes_per_second: 'llong' } as const satisfies TypedParameterFields

type PerfFields = Readonly<Record<keyof typeof DomainPerfEventFields, 'ullong'>>

/** The fields of `perf.`: a count for each event. */
export function perfFields(): PerfFields {
  perfCounts ??= Object.fromEntries(
    Object.keys(DomainPerfEventFields).map(event => [event, 'ullong']),
  ) as PerfFields
  return perfCounts
}

let perfCounts: PerfFields | undefined
