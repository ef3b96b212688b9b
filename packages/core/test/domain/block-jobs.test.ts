import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ALL_FLAGS, honours, type DomainEventListener, type HypervisorDriver } from '../../src/index.ts'
import { web, type FakeSession } from '../fake-driver.ts'
import { argumentsOf, ask, openDomain, settlement } from './ask.ts'

type Info = Awaited<ReturnType<NonNullable<HypervisorDriver<FakeSession>['domainGetBlockJobInfo']>>>

const copying = { type: 2, bandwidth: 0n, cur: 10n, end: 100n } as const
const pulling = { ...copying, type: 1 } as const

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function openDisk(answers: readonly Info[], more: Partial<HypervisorDriver<FakeSession>> = {}) {
  const left = [...answers]
  const begun: unknown[] = []
  const begin = honours(ALL_FLAGS, (_call: unknown, ...args: readonly unknown[]) => void begun.push(args))
  const opened = await openDomain({
    domainBlockRebase: begin,
    domainBlockCopy: begin,
    domainBlockCommit: begin,
    domainGetBlockJobInfo: () => (left.length > 1 ? left.shift() : left[0]),
    ...more,
  })
  return { ...opened, begun }
}

function eventSlots() {
  let hear: DomainEventListener = () => undefined
  const kinds: number[] = []
  return {
    kinds,
    hear: (...event: Parameters<DomainEventListener>) => hear(...event),
    slots: {
      connectDomainEventRegisterAny: (
        _call: unknown,
        _domain: unknown,
        id: number,
        listener: typeof hear,
      ) => {
        kinds.push(id)
        hear = listener
        return 1
      },
      connectDomainEventDeregisterAny: vi.fn(),
    },
  }
}

describe('a block job', () => {
  it('begins with the arguments of its slot', async () => {
    const { connection, domain, begun } = await openDisk([undefined])
    await domain.blockPull('vda', { base: 'vda[2]', bandwidth: 5n, relative: true, bytes: true }).started
    await domain.blockCopy('vda', '<disk/>', { bandwidth: 7n, bufSize: 9n, shallow: true }).started
    await domain.blockCommit('vda', { top: 'vda[1]', active: true, delete: true }).started
    expect(begun).toEqual([
      [web, 'vda', 'vda[2]', 5n, 80],
      [
        web,
        'vda',
        '<disk/>',
        [
          { field: 'bandwidth', type: 'ullong', value: 7n },
          { field: 'buf-size', type: 'ullong', value: 9n },
        ],
        1,
      ],
      [web, 'vda', undefined, 'vda[1]', 0n, 6],
    ])
    await connection.close()
  })

  it('is complete when it is gone, and reports how far it is', async () => {
    const { connection, domain } = await openDisk([pulling, undefined])
    const job = domain.blockPull('vda')
    await vi.advanceTimersByTimeAsync(600)
    expect(job.latest).toEqual({ completed: 10n, total: 100n, unit: 'bytes' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(await job).toBe('completed')
    await connection.close()
  })

  it('is ready when a copy has caught up', async () => {
    const { connection, domain } = await openDisk([copying, { ...copying, cur: 100n }])
    const job = domain.blockCopy('vda', '<disk/>')
    await vi.advanceTimersByTimeAsync(1100)
    expect(await job).toBe('ready')
    await connection.close()
  })

  it.each([
    { status: 0, settled: 'completed' },
    { status: 3, settled: 'ready' },
    { status: 1, settled: 'OPERATION_FAILED' },
    { status: 2, settled: 'OPERATION_ABORTED' },
  ] as const)('that an event ends with status $status comes to $settled', async ({ status, settled }) => {
    const events = eventSlots()
    const { connection, domain } = await openDisk([copying], events.slots)
    const job = domain.blockCopy('vda', '<disk/>')
    await job.started
    events.hear(web, { disk: 'vdb', type: 2, status: 1 })
    events.hear(web, { disk: 'vda', type: 2, status })
    expect(await settlement(job)).toBe(settled)
    expect(events.kinds).toEqual([16])
    expect(events.slots.connectDomainEventDeregisterAny).toHaveBeenCalledOnce()
    await connection.close()
  })

  it('of a disk that is named by its source is heard of by that name', async () => {
    const events = eventSlots()
    const { connection, domain } = await openDisk([pulling], events.slots)
    await domain.blockPull('/images/web.qcow2').started
    expect(events.kinds).toEqual([8])
    await connection.close()
  })

  it.each([
    [false, 0],
    [true, 1],
  ])('is aborted on the host when it is cancelled, asynchronously: %s', async (cancelAsync, flags) => {
    const aborted = vi.fn<(args: readonly unknown[]) => void>()
    const domainBlockJobAbort = honours(ALL_FLAGS, (_call: unknown, ...args: readonly unknown[]) =>
      aborted(args),
    )
    const { connection, domain } = await openDisk([pulling], { domainBlockJobAbort })
    const job = domain.blockPull('vda', { cancelAsync })
    await job.started
    expect(await job.cancel()).toBe(true)
    expect(aborted).toHaveBeenCalledExactlyOnceWith([web, 'vda', flags])
    await connection.close()
  })

  it('that the host refuses does not start', async () => {
    const { connection, domain } = await openDomain({})
    const job = domain.blockPull('vda')
    await expect(job.started).rejects.toMatchObject({ code: 'NO_SUPPORT' })
    await expect(job.done).rejects.toMatchObject({ code: 'NO_SUPPORT' })
    await connection.close()
  })

  it('is followed no longer than the connection is open', async () => {
    const { connection, domain } = await openDisk([pulling])
    const job = domain.blockPull('vda')
    await job.started
    await connection.close()
    await expect(job.done).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the job of a disk', () => {
  it('is asked for, limited and ended', async () => {
    const { args, result } = await ask('domainGetBlockJobInfo', copying, domain =>
      domain.getBlockJobInfo('vda', { bytes: true }),
    )
    expect(args).toEqual([web, 'vda', 1])
    expect(result).toEqual({ ...copying, type: 'copy' })
    const none = await ask('domainGetBlockJobInfo', undefined, domain => domain.getBlockJobInfo('vda'))
    expect(none.result).toBeUndefined()
    const speed = await argumentsOf('domainBlockJobSetSpeed', undefined, domain =>
      domain.setBlockJobSpeed('vda', 5n),
    )
    expect(speed).toEqual(['vda', 5n, 0])
    const abort = await argumentsOf('domainBlockJobAbort', undefined, domain =>
      domain.blockJobAbort('vda', { pivot: true }),
    )
    expect(abort).toEqual(['vda', 2])
  })
})
