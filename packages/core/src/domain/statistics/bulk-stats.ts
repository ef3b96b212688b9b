import type { TypedParameters } from '@guestwork/util'
import { DomainDirtyRateStatus } from '../../driver/enums/domain-measurement.ts'
import { VcpuState } from '../../driver/enums/domain-vcpu.ts'
import { enumName } from '../../enum-name.ts'
import {
  groupParameters,
  numberedList,
  parametersOf,
  readGroup,
  type ParameterGroups,
} from '../parameter-groups.ts'
import { readParameters, type AnsweredParameters } from '../parameter-object.ts'
import { domainStatus, type DomainStatus } from '../state.ts'
import { numbersOf } from '../tuning/cpu-map.ts'
import * as fields from './bulk-fields.ts'
import type * as groups from './bulk-groups.ts'
import type { PerfStats } from './perf-stats.ts'

/**
 * Statistics of a domain (`virDomainStatsRecord`). A group that was not asked for, or that the hypervisor does not have, is
 * undefined.
 */
export interface BulkStats extends AnsweredParameters {
  /** What it is doing, and why. */
  readonly state?: DomainStatus | undefined
  /** Time that it used on the host's CPUs. */
  readonly cpu?: groups.CpuTotalStats | undefined
  /** Its memory as the balloon sees it. */
  readonly balloon?: groups.BalloonStats | undefined
  /** Its virtual CPUs. */
  readonly vcpu?: groups.VcpuTotalStats | undefined
  /** Its network interfaces. */
  readonly net?: readonly groups.NetStats[] | undefined
  /** Its disks. */
  readonly block?: readonly groups.BulkBlockStats[] | undefined
  /** Counts of the perf events that were switched on. */
  readonly perf?: PerfStats | undefined
  /** Its IOThreads, by ascending number. */
  readonly iothread?: readonly groups.IothreadStats[] | undefined
  /** The memory traffic of groups of its virtual CPUs. */
  readonly memory?: readonly groups.MemoryMonitor[] | undefined
  /** How fast it changes its memory. */
  readonly dirtyRate?: groups.DirtyRateStats | undefined
  /** What the hypervisor reports of itself, under names of its own, which may change with its version. */
  readonly vm?: TypedParameters | undefined
}

/** The statistics of one domain by group. */
export function bulkStats(parameters: TypedParameters): BulkStats {
  const by = groupParameters(parameters)
  return {
    state: readState(by),
    cpu: read(by, 'cpu', readCpu),
    balloon: readGroup(by, 'balloon', fields.balloonFields),
    vcpu: read(by, 'vcpu', readVcpus),
    net: read(by, 'net', group => numberedList(group, each => readParameters(each, fields.netFields))),
    block: read(by, 'block', group => numberedList(group, each => readParameters(each, fields.blockFields))),
    perf: readGroup(by, 'perf', fields.perfFields()),
    iothread: read(by, 'iothread', readIothreads),
    memory: read(by, 'memory', readMemory),
    dirtyRate: read(by, 'dirtyrate', readDirtyRate),
    vm: by.get('vm'),
    parameters,
  }
}

function read<T>(by: ParameterGroups, name: string, readAll: (group: TypedParameters) => T): T | undefined {
  const group = by.get(name)
  return group && readAll(group)
}

function readState(by: ParameterGroups): DomainStatus | undefined {
  const { state, reason = 0 } = readGroup(by, 'state', fields.stateFields) ?? {}
  return state === undefined ? undefined : domainStatus({ state, reason })
}

function readCpu(group: TypedParameters): groups.CpuTotalStats {
  const monitors = parametersOf(groupParameters(group), 'cache', 'monitor')
  return {
    ...readParameters(group, fields.cpuFields),
    cacheMonitors: numberedList(monitors, monitor => ({
      ...readMonitor(monitor),
      banks: numberedList(parametersOf(groupParameters(monitor), 'bank'), bank =>
        readParameters(bank, fields.cacheBankFields),
      ),
    })),
  }
}

function readMonitor(monitor: TypedParameters): Pick<groups.CacheMonitor, 'name' | 'vcpus'> {
  const { name, vcpus } = readParameters(monitor, fields.monitorFields)
  return { name, vcpus: numbersOf(vcpus) }
}

function readVcpus(group: TypedParameters): groups.VcpuTotalStats {
  return {
    ...readParameters(group, fields.vcpuTotalFields),
    vcpus: numberedList(group, (parameters, number) => {
      const { state, ...times } = readParameters(parameters, fields.vcpuFields)
      const name = state === undefined ? undefined : enumName(VcpuState, state)
      return { number, state: name, ...times, parameters }
    }),
  }
}

function readIothreads(group: TypedParameters): groups.IothreadStats[] {
  return numberedList(group, (each, id) => ({ id, ...readParameters(each, fields.iothreadFields) }))
}

function readMemory(group: TypedParameters): groups.MemoryMonitor[] {
  return numberedList(parametersOf(groupParameters(group), 'bandwidth', 'monitor'), monitor => ({
    ...readMonitor(monitor),
    nodes: numberedList(parametersOf(groupParameters(monitor), 'node'), node =>
      readParameters(node, fields.memoryNodeFields),
    ),
  }))
}

function readDirtyRate(group: TypedParameters): groups.DirtyRateStats {
  const { calcStatus = -1, ...rate } = readParameters(group, fields.dirtyRateFields)
  return {
    status: enumName(DomainDirtyRateStatus, calcStatus),
    startTime: rate.calcStartTime,
    period: rate.calcPeriod,
    megabytesPerSecond: rate.megabytesPerSecond,
    mode: rate.calcMode,
    vcpus: numberedList(parametersOf(groupParameters(group), 'vcpu'), (vcpu, number) => ({
      number,
      ...readParameters(vcpu, fields.vcpuDirtyRateFields),
    })),
  }
}
