import { describe, expect, it } from 'vitest'
import { ALL_FLAGS, connect, honours, type HypervisorDriver } from '../src/index.ts'
import { fakeDriver, type FakeSession } from './fake-driver.ts'

const openWith = (slots: Partial<HypervisorDriver<FakeSession>>) =>
  connect('fake:///', { drivers: [fakeDriver(slots)] })

describe('the host', () => {
  it('tells what it is and how it is doing', async () => {
    const model = { model: 'dac', doi: '0' }
    const connection = await openWith({
      connectGetLibVersion: () => 9_000_000,
      connectGetSysinfo: () => '<sysinfo/>',
      nodeGetSecurityModel: () => model,
      nodeGetCPUMap: () => ({ cpus: 10, online: 3, map: new Uint8Array([0b101, 0b10]) }),
      nodeGetCPUStats: (_call, cpu) => ({ user: BigInt(cpu) }),
      nodeGetMemoryStats: (_call, node) => ({ total: BigInt(node) }),
      nodeGetFreeMemory: () => 2n ** 60n,
      connectSetKeepAlive: (_call, interval, count) => interval === 5 && count === 3,
    })
    expect(await connection.getLibVersion()).toBe(9_000_000)
    expect(await connection.getSysinfo()).toBe('<sysinfo/>')
    expect(await connection.getNodeSecurityModel()).toEqual(model)
    expect(await connection.getNodeCpuMap()).toEqual({ cpus: 10, online: 3, onlineCpus: [0, 2, 9] })
    expect([await connection.getNodeCpuStats(), await connection.getNodeCpuStats(1)]).toEqual([
      { user: -1n },
      { user: 1n },
    ])
    expect([await connection.getNodeMemoryStats(), await connection.getNodeMemoryStats(0)]).toEqual([
      { total: -1n },
      { total: 0n },
    ])
    expect(await connection.getNodeFreeMemory()).toBe(2n ** 60n)
    expect(await connection.setKeepAlive(5, 3)).toBe(true)
  })

  it('compares CPUs and finds what they have in common', async () => {
    const seen: unknown[] = []
    const connection = await openWith({
      connectCompareCPU: honours(3, (_call, ...args: unknown[]) => (seen.push(args), 2 as const)),
      connectCompareHypervisorCPU: honours(3, (_call, ...args: unknown[]) => (seen.push(args), 0 as const)),
      connectBaselineCPU: honours(3, (_call, ...args: unknown[]) => (seen.push(args), '<cpu/>')),
      connectBaselineHypervisorCPU: honours(3, (_call, ...args: unknown[]) => (seen.push(args), '<cpu/>')),
      connectGetCPUModelNames: () => ['qemu64'],
      connectGetDomainCapabilities: (_call, ...args) => (seen.push(args), '<domainCapabilities/>'),
    })
    expect(await connection.compareCpu('<cpu/>', { failIncompatible: true })).toBe('superset')
    expect(await connection.compareHypervisorCpu('<cpu/>', { arch: 'x86_64', validate: true })).toBe(
      'incompatible',
    )
    await connection.baselineCpu(['<cpu/>'], { migratable: true })
    await connection.baselineHypervisorCpu(['<cpu/>'], { virtType: 'kvm', expandFeatures: true })
    await connection.getDomainCapabilities({ emulator: '/bin/qemu', machine: 'q35' })
    expect(await connection.getCpuModelNames('x86_64')).toEqual(['qemu64'])
    expect(seen).toEqual([
      ['<cpu/>', 1],
      [undefined, 'x86_64', undefined, undefined, '<cpu/>', 2],
      [['<cpu/>'], 2],
      [undefined, undefined, undefined, 'kvm', ['<cpu/>'], 1],
      ['/bin/qemu', undefined, 'q35', undefined, 0],
    ])
  })

  it('counts and reserves pages', async () => {
    const seen: unknown[] = []
    const connection = await openWith({
      nodeGetCellsFreeMemory: (_call, ...args) => (seen.push(args), [1n, 2n]),
      nodeGetFreePages: (_call, ...args) => (seen.push(args), [1n, 2n, 3n, 4n]),
      nodeAllocPages: honours(ALL_FLAGS, (_call, ...args: unknown[]) => (seen.push(args), 2)),
    })
    expect(await connection.getNodeCellsFreeMemory({ startNode: 1, nodeCount: 2 })).toEqual([1n, 2n])
    expect(await connection.getNodeFreePages([4, 2048], { nodeCount: 2 })).toEqual([
      [1n, 2n],
      [3n, 4n],
    ])
    expect(await connection.nodeAllocPages([{ size: 2048, count: 16n }], { startNode: -1, set: true })).toBe(
      2,
    )
    expect(seen).toEqual([
      [1, 2],
      [[4, 2048], 0, 2, 0],
      [[2048], [16n], -1, 1, 1],
    ])
  })

  it('has parameters with types', async () => {
    const scan = { field: 'shm_pages_to_scan', type: 'uint', value: 100 } as const
    const shared = { field: 'shm_pages_shared', type: 'ullong', value: 2n ** 60n } as const
    const chain = { field: 'cert-chain', type: 'string', value: 'AAAA' } as const
    const seen: unknown[] = []
    const connection = await openWith({
      nodeGetMemoryParameters: () => [scan, shared],
      nodeSetMemoryParameters: (_call, params) => void seen.push(params),
      nodeGetSEVInfo: () => [chain],
    })
    expect(await connection.getNodeMemoryParameters()).toEqual({
      shmPagesToScan: 100,
      shmPagesShared: 2n ** 60n,
      parameters: [scan, shared],
    })
    await connection.setNodeMemoryParameters({ shmPagesToScan: 100 })
    expect(seen).toEqual([[scan]])
    expect(await connection.getNodeSevInfo()).toEqual({ certChain: 'AAAA', parameters: [chain] })
  })

  it('goes to sleep for a while', async () => {
    const seen: unknown[] = []
    const connection = await openWith({ nodeSuspendForDuration: (_call, ...args) => void seen.push(args) })
    await connection.nodeSuspendForDuration('hybrid', 60n)
    expect(seen).toEqual([[2, 60n, 0]])
    await expect(connection.nodeSuspendForDuration('tea' as never, 60n)).rejects.toMatchObject({
      code: 'INVALID_ARG',
    })
  })
})
