import { typedParameter, type TypedParameters } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { db, web } from '../fake-driver.ts'
import { ask, openDomain } from './ask.ts'

describe('the statistics of a domain', () => {
  it('have its memory by name, with all that the driver measured', async () => {
    const tags = [
      { tag: 6, value: 2n ** 60n },
      { tag: 9, value: 1700000000n },
      { tag: 99 as 9, value: 1n },
    ] as const
    const { result } = await ask('domainMemoryStats', tags, domain => domain.getMemoryStats())
    expect(result).toEqual({ actualBalloon: 2n ** 60n, lastUpdate: 1700000000n, tags })
  })

  it('have the traffic of an interface', async () => {
    const none = { rxErrors: undefined, txErrors: undefined, rxDropped: undefined, txDropped: undefined }
    const answer = { rxBytes: 1n, rxPackets: 2n, txBytes: 3n, txPackets: 4n, ...none }
    const { args, result } = await ask('domainInterfaceStats', answer, domain =>
      domain.getInterfaceStats('vnet0'),
    )
    expect(args).toEqual([web, 'vnet0'])
    expect(result).toEqual(answer)
  })

  it('have the time on the host’s CPUs, as a whole and for each', async () => {
    const time = [typedParameter('cpu_time', 'ullong', 2n ** 63n)]
    const total = await ask('domainGetCPUStats', [time], domain => domain.getCpuStats())
    expect(total.args).toEqual([web, -1, 1, 0])
    expect(total.result).toEqual({ cpuTime: 2n ** 63n, parameters: time })
    const each = await ask('domainGetCPUStats', [time, []], domain =>
      domain.getPerCpuStats({ start: 2, count: 2 }),
    )
    expect(each.args).toEqual([web, 2, 2, 0])
    expect(each.result).toEqual([{ cpuTime: 2n ** 63n, parameters: time }, { parameters: [] }])
    const all = await ask('domainGetCPUStats', [], domain => domain.getPerCpuStats())
    expect(all.args).toEqual([web, 0, 0, 0])
  })

  it('have the addresses of its interfaces', async () => {
    const answer = [
      {
        name: 'vnet0',
        hardwareAddress: '52:54:00:00:00:01',
        addresses: [
          { type: 0, address: '192.0.2.7', prefix: 24 },
          { type: 1, address: '2001:db8::7', prefix: 64 },
        ],
      },
    ] as const
    const { args, result } = await ask('domainInterfaceAddresses', answer, domain =>
      domain.getInterfaceAddresses('agent'),
    )
    expect(args).toEqual([web, 1, 0])
    expect(result[0]?.addresses.map(({ type }) => type)).toEqual(['ipv4', 'ipv6'])
    const wrong = ask('domainInterfaceAddresses', [], domain => domain.getInterfaceAddresses('dns' as 'arp'))
    await expect(wrong).rejects.toThrow(/'dns' is not one of: lease, agent, arp/)
  })
})

const params: TypedParameters = [
  typedParameter('state.state', 'int', 1),
  typedParameter('state.reason', 'int', 5),
  typedParameter('cpu.time', 'ullong', 10n),
  typedParameter('cpu.haltpoll.fail.time', 'ullong', 3n),
  typedParameter('cpu.cache.monitor.count', 'uint', 1),
  typedParameter('cpu.cache.monitor.0.name', 'string', 'vcpus_0-1'),
  typedParameter('cpu.cache.monitor.0.vcpus', 'string', '0-1'),
  typedParameter('cpu.cache.monitor.0.bank.0.bytes', 'ullong', 65536n),
  typedParameter('balloon.last-update', 'ullong', 9n),
  typedParameter('vcpu.current', 'uint', 2),
  typedParameter('vcpu.10.state', 'int', 1),
  typedParameter('vcpu.2.state', 'int', 0),
  typedParameter('vcpu.2.exits.sum', 'ullong', 4n),
  typedParameter('net.count', 'uint', 1),
  typedParameter('net.0.rx.bytes', 'ullong', 2n ** 63n),
  typedParameter('block.count', 'uint', 1),
  typedParameter('block.0.backingIndex', 'uint', 3),
  typedParameter('block.0.fl.times', 'ullong', 8n),
  typedParameter('perf.cache_misses', 'ullong', 6n),
  typedParameter('iothread.4.poll-max-ns', 'ullong', 32768n),
  typedParameter('memory.bandwidth.monitor.0.node.1.bytes.local', 'ullong', 7n),
  typedParameter('dirtyrate.calc_status', 'int', 2),
  typedParameter('dirtyrate.megabytes_per_second', 'llong', 12n),
  typedParameter('dirtyrate.vcpu.1.megabytes_per_second', 'llong', 5n),
  typedParameter('vm.remote_tlb_flush.sum', 'ullong', 1n),
  typedParameter('news', 'int', 1),
]

describe('the statistics of many domains', () => {
  it('are asked for by group and filter', async () => {
    const answer = [{ domain: db, params: [] }]
    const { args, result } = await ask('connectGetAllDomainStats', answer, (_, connection) =>
      connection.getAllDomainStats({ groups: ['cpu-total', 'vm'], running: true, enforceStats: true }),
    )
    expect(args).toEqual([[], 2 | 1024, 0x8000_0010])
    expect(result[0]?.domain.uuid).toBe(db.uuid)
    expect(result[0]).toMatchObject({ state: undefined, net: undefined, parameters: [] })
  })

  it('are asked for of some domains', async () => {
    const { args } = await ask('connectGetAllDomainStats', [], (domain, connection) =>
      connection.getDomainStats([domain], { backing: true }),
    )
    expect(args).toEqual([[web], 0, 0x4000_0000])
    const none = await ask('connectGetAllDomainStats', [], (_, connection) => connection.getDomainStats([]))
    expect(none).toEqual({ args: undefined, result: [] })
  })

  it('are not asked for of another connection’s domain', async () => {
    const { connection, domain } = await openDomain({})
    await using _ = connection
    const asked = ask('connectGetAllDomainStats', [], (_, other) => other.getDomainStats([domain]))
    await expect(asked).rejects.toThrow(/'web-1' belongs to another connection/)
  })

  it('come with a property for each documented name', async () => {
    const { result } = await ask('connectGetAllDomainStats', [{ domain: web, params }], (_, connection) =>
      connection.getAllDomainStats(),
    )
    const cpu = { time: 10n, haltpollFailTime: 3n }
    const monitor = { name: 'vcpus_0-1', vcpus: [0, 1], banks: [{ bytes: 65536n }] }
    expect(result[0]).toMatchObject({
      state: { state: 'running', reason: 'unpaused' },
      cpu: { ...cpu, cacheMonitors: [monitor] },
      balloon: { lastUpdate: 9n },
      vcpu: {
        current: 2,
        vcpus: [
          { number: 2, state: 'offline' },
          { number: 10, state: 'running' },
        ],
      },
      net: [{ rxBytes: 2n ** 63n }],
      block: [{ backingIndex: 3, flTimes: 8n }],
      perf: { cacheMisses: 6n },
      iothread: [{ id: 4, pollMaxNs: 32768n }],
      memory: [{ nodes: [{ bytesLocal: 7n }] }],
      dirtyRate: {
        status: 'measured',
        megabytesPerSecond: 12n,
        vcpus: [{ number: 1, megabytesPerSecond: 5n }],
      },
      parameters: params,
    })
    expect(result[0]?.vm).toEqual([typedParameter('remote_tlb_flush.sum', 'ullong', 1n)])
    expect(result[0]?.vcpu?.vcpus[0]?.parameters).toContainEqual(typedParameter('exits.sum', 'ullong', 4n))
  })
})
