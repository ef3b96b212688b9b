import {
  ConnectGetAllDomainStatsFlag,
  DomainCpuStatsFields,
  DomainStatsType,
  type DomainRef,
} from '@guestwork/core'
import { typedParametersToObject } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { testDomainLookupByName } from '../../src/hypervisor/domain-define.ts'
import { testDomainDestroyFlags } from '../../src/hypervisor/domain-lifecycle.ts'
import { testDomainGetCPUStats } from '../../src/hypervisor/domain-stats/cpu-stats.ts'
import { testConnectGetAllDomainStats } from '../../src/hypervisor/domain-stats/domain-stats.ts'
import type { TestCall } from '../../src/session.ts'
import { openCall } from '../open-call.ts'

// What libvirt's binding for Python does not pass on as it is; asked of libvirt through its C interface.

async function running(): Promise<{ call: TestCall; test: DomainRef }> {
  const call = await openCall()
  return { call, test: testDomainLookupByName(call, 'test') }
}

describe('CPU time', () => {
  const fields = async (start: number, count: number) => {
    const { call, test } = await running()
    return testDomainGetCPUStats(call, test, start, count).map(params =>
      typedParametersToObject(params, DomainCpuStatsFields),
    )
  }
  const first = { cpu_time: 24_386_308_517n, vcpu_time: 23_151_740_627n }
  const second = { cpu_time: 24_386_308_518n, vcpu_time: 23_151_740_628n }

  it('of all CPUs together', async () => {
    expect(await fields(-1, 1)).toEqual([
      { cpu_time: 48_772_617_035n, user_time: 5_540_000_000n, system_time: 6_460_000_000n },
    ])
  })

  it.each([
    { start: 0, count: 0, expected: [first, second] },
    { start: 0, count: 1, expected: [first] },
    { start: 1, count: 5, expected: [second] },
  ])('of $count CPUs from $start on', async ({ start, count, expected }) => {
    expect(await fields(start, count)).toEqual(expected)
  })

  it('of a CPU that the guest does not have is refused', async () => {
    await expect(fields(2, 1)).rejects.toThrow('invalid argument: start_cpu 2 larger than maximum of 1')
  })
})

describe('statistics of all guests', () => {
  const stateOfTest = [
    { field: 'state.state', type: 'int', value: 1 },
    { field: 'state.reason', type: 'int', value: 0 },
  ]

  it.each([
    { stats: 0, flags: 0, expected: [stateOfTest] },
    {
      stats: DomainStatsType.STATE,
      flags: ConnectGetAllDomainStatsFlag.ENFORCE_STATS,
      expected: [stateOfTest],
    },
    { stats: DomainStatsType.CPU_TOTAL, flags: 0, expected: [[]] },
    { stats: 0, flags: ConnectGetAllDomainStatsFlag.ACTIVE, expected: [stateOfTest] },
    { stats: 0, flags: ConnectGetAllDomainStatsFlag.INACTIVE, expected: [] },
    { stats: 0, flags: ConnectGetAllDomainStatsFlag.PAUSED, expected: [] },
  ])('groups $stats with flags $flags', async ({ stats, flags, expected }) => {
    const { call } = await running()
    expect(testConnectGetAllDomainStats(call, [], stats, flags).map(({ params }) => params)).toEqual(expected)
  })

  it('a group that is not there is refused when it must be', async () => {
    const { call } = await running()
    const { ENFORCE_STATS } = ConnectGetAllDomainStatsFlag
    expect(() => testConnectGetAllDomainStats(call, [], DomainStatsType.CPU_TOTAL, ENFORCE_STATS)).toThrow(
      'argument unsupported: Stats types bits 0x2 are not supported by this daemon',
    )
  })

  it('of a given list leave out who is gone, and filter nothing', async () => {
    const { call, test } = await running()
    const gone = { name: 'gone', uuid: '11111111-2222-4333-8444-000000000001', id: -1 }
    testDomainDestroyFlags(call, test)
    const { ACTIVE } = ConnectGetAllDomainStatsFlag
    const records = testConnectGetAllDomainStats(call, [gone, test], 0, ACTIVE)
    expect(records.map(({ domain }) => domain.name)).toEqual(['test'])
  })
})
