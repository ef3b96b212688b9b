import type { TypedParameters } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { web } from '../fake-driver.ts'
import { argumentsOf, ask } from './ask.ts'

describe('virtual CPUs of a domain', () => {
  it('are counted and set', async () => {
    const count = await ask('domainGetVcpusFlags', 4, domain =>
      domain.getVcpuCount({ config: true, maximum: true }),
    )
    expect(count).toEqual({ args: [web, 6], result: 4 })
    expect(
      await argumentsOf('domainSetVcpusFlags', undefined, domain =>
        domain.setVcpus(2, { live: true, guest: true, hotpluggable: true }),
      ),
    ).toEqual([2, 1 | 8 | 16])
    expect(
      await argumentsOf('domainSetVcpu', undefined, domain =>
        domain.setVcpu([1, 2, 3, 7], false, { config: true }),
      ),
    ).toEqual(['1-3,7', false, 2])
  })

  it('are shown with the host CPU that they run on', async () => {
    const cpumap = Uint8Array.of(5)
    const { result } = await ask(
      'domainGetVcpus',
      [
        { number: 0, state: 1, cpuTime: 2n ** 60n, cpu: 3, cpumap },
        { number: 2, state: 0, cpuTime: 0n, cpu: -1, cpumap },
        { number: 3, state: 9 as 0, cpuTime: 0n, cpu: -2, cpumap },
      ],
      domain => domain.getVcpus(),
    )
    expect(result).toEqual([
      { number: 0, state: 'running', cpuTime: 2n ** 60n, cpu: 3, affinity: [0, 2] },
      { number: 2, state: 'offline', cpuTime: 0n, cpu: 'offline', affinity: [0, 2] },
      { number: 3, state: 'unknown', cpuTime: 0n, cpu: 'unavailable', affinity: [0, 2] },
    ])
  })

  it('are pinned, and so is the emulator', async () => {
    expect(
      await argumentsOf('domainPinVcpuFlags', undefined, domain =>
        domain.pinVcpu(1, [0, 9], { live: true, config: true }),
      ),
    ).toEqual([1, Uint8Array.of(1, 2), 3])
    expect(await argumentsOf('domainPinEmulator', undefined, domain => domain.pinEmulator([3]))).toEqual([
      Uint8Array.of(8),
      0,
    ])
    const maps = [Uint8Array.of(3), Uint8Array.of(0, 1)]
    const vcpus = await ask('domainGetVcpuPinInfo', maps, domain => domain.getVcpuPinInfo({ config: true }))
    expect(vcpus).toEqual({ args: [web, 2], result: [[0, 1], [8]] })
    const emulator = await ask('domainGetEmulatorPinInfo', undefined, domain => domain.getEmulatorPinInfo())
    expect(emulator.result).toBeUndefined()
  })
})

describe('the memory of a domain', () => {
  it('is set in KiB', async () => {
    const args = await argumentsOf('domainSetMemoryFlags', undefined, domain =>
      domain.setMemory(1048576n, { config: true, maximum: true }),
    )
    expect(args).toEqual([1048576n, 6])
    const period = await argumentsOf('domainSetMemoryStatsPeriod', undefined, domain =>
      domain.setMemoryStatsPeriod(10, { live: true }),
    )
    expect(period).toEqual([10, 1])
  })

  it('has limits', async () => {
    const answer: TypedParameters = [{ field: 'hard_limit', type: 'ullong', value: 9n }]
    const { result } = await ask('domainGetMemoryParameters', answer, domain => domain.getMemoryParameters())
    expect(result).toEqual({ hardLimit: 9n, parameters: answer })
    const args = await argumentsOf('domainSetMemoryParameters', undefined, domain =>
      domain.setMemoryParameters({ softLimit: 5n }, { config: true }),
    )
    expect(args).toEqual([[{ field: 'soft_limit', type: 'ullong', value: 5n }], 2])
  })

  it('lies on NUMA nodes', async () => {
    const answer: TypedParameters = [
      { field: 'numa_nodeset', type: 'string', value: '0-2,^1' },
      { field: 'numa_mode', type: 'int', value: 3 },
    ]
    const { result } = await ask('domainGetNumaParameters', answer, domain => domain.getNumaParameters())
    expect(result).toEqual({ nodeset: [0, 2], mode: 'restrictive', parameters: answer })
    const args = await argumentsOf('domainSetNumaParameters', undefined, domain =>
      domain.setNumaParameters({ mode: 'interleave', nodeset: [0, 1, 3] }),
    )
    expect(args).toEqual([
      [
        { field: 'numa_nodeset', type: 'string', value: '0-1,3' },
        { field: 'numa_mode', type: 'int', value: 2 },
      ],
      0,
    ])
  })

  it('shows nodes that are not limited, and no mode that has no name', async () => {
    const answer: TypedParameters = [
      { field: 'numa_nodeset', type: 'string', value: '' },
      { field: 'numa_mode', type: 'int', value: 9 },
    ]
    const { result } = await ask('domainGetNumaParameters', answer, domain => domain.getNumaParameters())
    expect(result).toMatchObject({ nodeset: [], mode: undefined })
    const wrong = ask('domainSetNumaParameters', undefined, domain =>
      domain.setNumaParameters({ mode: 'loose' as 'strict' }),
    )
    await expect(wrong).rejects.toThrow(/'loose' is not one of: strict, preferred, interleave, restrictive/)
  })
})

describe('IOThreads of a domain', () => {
  it('are listed, added, pinned, tuned and removed', async () => {
    const threads = [{ id: 1, cpumap: Uint8Array.of(6) }]
    const list = await ask('domainGetIOThreadInfo', threads, domain => domain.getIothreadInfo({ live: true }))
    expect(list).toEqual({ args: [web, 1], result: [{ id: 1, affinity: [1, 2] }] })
    expect(await argumentsOf('domainAddIOThread', undefined, domain => domain.addIothread(2))).toEqual([2, 0])
    expect(
      await argumentsOf('domainDelIOThread', undefined, domain => domain.deleteIothread(2, { config: true })),
    ).toEqual([2, 2])
    expect(await argumentsOf('domainPinIOThread', undefined, domain => domain.pinIothread(2, [4]))).toEqual([
      2,
      Uint8Array.of(16),
      0,
    ])
    const args = await argumentsOf('domainSetIOThreadParams', undefined, domain =>
      domain.setIothreadParameters(2, { pollMaxNs: 1000n, threadPoolMin: -1 }, { live: true }),
    )
    expect(args).toEqual([
      2,
      [
        { field: 'poll_max_ns', type: 'ullong', value: 1000n },
        { field: 'thread_pool_min', type: 'int', value: -1 },
      ],
      1,
    ])
  })
})

describe('the scheduler of a domain', () => {
  it('has a name and parameters', async () => {
    const type = { type: 'fair', parameterCount: 1 }
    const named = await ask('domainGetSchedulerType', type, domain => domain.getSchedulerType())
    expect(named.result).toEqual(type)
    const answer: TypedParameters = [{ field: 'weight', type: 'uint', value: 50 }]
    const { args, result } = await ask('domainGetSchedulerParametersFlags', answer, domain =>
      domain.getSchedulerParameters({ config: true }),
    )
    expect(args).toEqual([web, 2])
    expect(result).toEqual({ weight: 50, parameters: answer })
    const changed = await argumentsOf('domainSetSchedulerParametersFlags', undefined, domain =>
      domain.setSchedulerParameters({ vcpuQuota: -1n, cpuShares: 1024n }),
    )
    expect(changed).toEqual([
      [
        { field: 'cpu_shares', type: 'ullong', value: 1024n },
        { field: 'vcpu_quota', type: 'llong', value: -1n },
      ],
      0,
    ])
  })
})

describe('the bandwidth of a domain', () => {
  it('is limited for the host’s block devices', async () => {
    const answer: TypedParameters = [
      { field: 'weight', type: 'uint', value: 100 },
      { field: 'device_weight', type: 'string', value: '/dev/sda,200,/dev/sdb,300' },
      { field: 'device_write_bytes_sec', type: 'string', value: '/dev/sda,18446744073709551615,odd' },
      { field: 'device_read_iops_sec', type: 'string', value: '' },
    ]
    const { result } = await ask('domainGetBlkioParameters', answer, domain => domain.getBlkioParameters())
    expect(result).toEqual({
      weight: 100,
      deviceWeight: [
        { device: '/dev/sda', value: 200 },
        { device: '/dev/sdb', value: 300 },
      ],
      deviceWriteBytesSec: [{ device: '/dev/sda', value: 2n ** 64n - 1n }],
      deviceReadIopsSec: [],
      parameters: answer,
    })
    const args = await argumentsOf('domainSetBlkioParameters', undefined, domain =>
      domain.setBlkioParameters(
        {
          weight: 7,
          deviceReadIopsSec: [],
          deviceReadBytesSec: [
            { device: '/dev/sda', value: 1n },
            { device: '/dev/sdb', value: 0n },
          ],
        },
        { live: true },
      ),
    )
    expect(args).toEqual([
      [
        { field: 'weight', type: 'uint', value: 7 },
        { field: 'device_read_bytes_sec', type: 'string', value: '/dev/sda,1,/dev/sdb,0' },
      ],
      1,
    ])
  })

  it.each([
    { device: '/dev/a,b', value: 1 },
    { device: '', value: 1 },
    { device: '/dev/sda', value: -1 },
    { device: '/dev/sda', value: 0.5 },
  ])('has no setting $value for the device $device', async setting => {
    const change = ask('domainSetBlkioParameters', undefined, domain =>
      domain.setBlkioParameters({ deviceWeight: [setting] }),
    )
    await expect(change).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })

  it('is limited for an interface', async () => {
    const answer: TypedParameters = [{ field: 'inbound.average', type: 'uint', value: 1000 }]
    const { args, result } = await ask('domainGetInterfaceParameters', answer, domain =>
      domain.getInterfaceParameters('vnet0', { live: true }),
    )
    expect(args).toEqual([web, 'vnet0', 1])
    expect(result).toEqual({ inboundAverage: 1000, parameters: answer })
    const changed = await argumentsOf('domainSetInterfaceParameters', undefined, domain =>
      domain.setInterfaceParameters('vnet0', { outboundBurst: 5 }),
    )
    expect(changed).toEqual(['vnet0', [{ field: 'outbound.burst', type: 'uint', value: 5 }], 0])
  })

  it('is limited for a disk', async () => {
    const answer: TypedParameters = [{ field: 'total_bytes_sec', type: 'ullong', value: 5n }]
    const { args, result } = await ask('domainGetBlockIoTune', answer, domain =>
      domain.getBlockIoTune('vda', { config: true }),
    )
    expect(args).toEqual([web, 'vda', 2])
    expect(result).toEqual({ totalBytesSec: 5n, parameters: answer })
    const changed = await argumentsOf('domainSetBlockIoTune', undefined, domain =>
      domain.setBlockIoTune('vda', { groupName: 'slow', readIopsSec: 100n }),
    )
    expect(changed).toEqual([
      'vda',
      [
        { field: 'read_iops_sec', type: 'ullong', value: 100n },
        { field: 'group_name', type: 'string', value: 'slow' },
      ],
      0,
    ])
  })
})

describe('measurements of a domain', () => {
  it('are switched on', async () => {
    const answer: TypedParameters = [{ field: 'cache_misses', type: 'boolean', value: true }]
    const events = await ask('domainGetPerfEvents', answer, domain => domain.getPerfEvents())
    expect(events.result).toEqual({ cacheMisses: true, parameters: answer })
    const args = await argumentsOf('domainSetPerfEvents', undefined, domain =>
      domain.setPerfEvents({ cmt: false }, { config: true }),
    )
    expect(args).toEqual([[{ field: 'cmt', type: 'boolean', value: false }], 2])
  })

  it('of the dirty rate are started', async () => {
    const start = (mode?: 'dirty-ring') =>
      argumentsOf('domainStartDirtyRateCalc', undefined, domain =>
        domain.startDirtyRateCalc(5, mode && { mode }),
      )
    expect(await start()).toEqual([5, 0])
    expect(await start('dirty-ring')).toEqual([5, 2])
  })
})

describe('the security of a domain', () => {
  it('has labels', async () => {
    const labels = [{ label: 'libvirt-1', enforcing: true }]
    const { result } = await ask('domainGetSecurityLabelList', labels, domain => domain.getSecurityLabels())
    expect(result).toEqual(labels)
  })

  it('lets its owner measure an encrypted guest, and give it a secret', async () => {
    const answer: TypedParameters = [{ field: 'sev-api-major', type: 'uint', value: 1 }]
    const { result } = await ask('domainGetLaunchSecurityInfo', answer, domain =>
      domain.getLaunchSecurityInfo(),
    )
    expect(result).toEqual({ sevApiMajor: 1, parameters: answer })
    const args = await argumentsOf('domainSetLaunchSecurityState', undefined, domain =>
      domain.setLaunchSecurityState({ sevSecretHeader: 'aA==', sevSecret: 'bB==' }),
    )
    expect(args).toEqual([
      [
        { field: 'sev-secret-header', type: 'string', value: 'aA==' },
        { field: 'sev-secret', type: 'string', value: 'bB==' },
      ],
      0,
    ])
  })
})
