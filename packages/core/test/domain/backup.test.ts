import { typedParameter, type TypedParameters } from '@guestwork/util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ALL_FLAGS, honours, type DomainEventListener, type HypervisorDriver } from '../../src/index.ts'
import { web, type FakeSession } from '../fake-driver.ts'
import { ask, openDomain, settlement } from './ask.ts'

const none = {
  type: 0,
  timeElapsed: 0n,
  timeRemaining: 0n,
  dataTotal: 0n,
  dataProcessed: 0n,
  dataRemaining: 0n,
  memTotal: 0n,
  memProcessed: 0n,
  memRemaining: 0n,
  fileTotal: 0n,
  fileProcessed: 0n,
  fileRemaining: 0n,
} as const

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function openBackup(more: Partial<HypervisorDriver<FakeSession>>) {
  const domainBackupBegin = vi.fn()
  const opened = await openDomain({
    domainBackupBegin: honours(ALL_FLAGS, domainBackupBegin),
    domainGetJobInfo: () => none,
    ...more,
  })
  return { ...opened, domainBackupBegin }
}

const lastJob = (type: 3 | 4 | 5, params: TypedParameters = []) => ({
  domainGetJobStats: honours(ALL_FLAGS, () => ({ type, params })),
})

describe('a backup', () => {
  it('begins with a checkpoint of the same moment', async () => {
    const { connection, domain, domainBackupBegin } = await openBackup({})
    const options = { checkpointXml: '<domaincheckpoint/>', reuseExternal: true }
    await domain.backupBegin('<domainbackup/>', options).started
    expect(domainBackupBegin.mock.calls[0]?.slice(1)).toEqual([
      web,
      '<domainbackup/>',
      '<domaincheckpoint/>',
      1,
    ])
    await connection.close()
  })

  it.each([
    { last: lastJob(3), settled: 'undefined' },
    { last: {}, settled: 'undefined' },
    { last: lastJob(5), settled: 'OPERATION_ABORTED' },
    { last: lastJob(4, [typedParameter('errmsg', 'string', 'disk full')]), settled: 'OPERATION_FAILED' },
  ])('that is gone comes to what the driver remembers: $settled', async ({ last, settled }) => {
    const { connection, domain } = await openBackup(last)
    const job = settlement(domain.backupBegin('<domainbackup/>'))
    await vi.advanceTimersByTimeAsync(600)
    expect(await job).toBe(settled)
    await connection.close()
  })

  it('says why it failed when an event tells it', async () => {
    let hear: DomainEventListener = () => undefined
    const { connection, domain } = await openBackup({
      connectDomainEventRegisterAny: (_call, _domain, _id, listener) => ((hear = listener), 1),
      connectDomainEventDeregisterAny: () => undefined,
    })
    const job = domain.backupBegin('<domainbackup/>')
    await job.started
    hear(web, {
      params: [typedParameter('success', 'boolean', false), typedParameter('errmsg', 'string', 'disk full')],
    })
    await expect(job.done).rejects.toThrow(/the backup of domain 'web-1' failed: disk full/)
    await connection.close()
  })

  it('reports how far it is, and is aborted when it is cancelled', async () => {
    const domainAbortJobFlags = vi.fn()
    const running = { ...none, type: 1, dataProcessed: 3n, dataTotal: 9n } as const
    const { connection, domain } = await openBackup({ domainGetJobInfo: () => running, domainAbortJobFlags })
    const job = domain.backupBegin('<domainbackup/>')
    await vi.advanceTimersByTimeAsync(600)
    expect(job.latest).toEqual({ completed: 3n, total: 9n, unit: 'bytes' })
    expect(await job.cancel()).toBe(true)
    expect(domainAbortJobFlags).toHaveBeenCalledOnce()
    await connection.close()
  })

  it('has a document', async () => {
    const { result } = await ask('domainBackupGetXMLDesc', '<domainbackup/>', domain => domain.getBackupXml())
    expect(result).toBe('<domainbackup/>')
  })
})
