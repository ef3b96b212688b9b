import { VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { connect, honours, Job, type JobContext } from '../src/index.ts'
import { fakeDriver, web } from './fake-driver.ts'

const half = { completed: 1n, total: 2n, unit: 'bytes' } as const

function untilAborted({ signal }: JobContext): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new VirtError('OPERATION_ABORTED')))
  })
}

describe('Job', () => {
  it('is awaitable', async () => {
    expect(await new Job(() => Promise.resolve(42))).toBe(42)
  })

  it('shows progress and ends it with the work', async () => {
    let finish: () => void = () => undefined
    const job = new Job(async ({ report }) => {
      report(half)
      await new Promise<void>(resolve => (finish = resolve))
    })
    const seen: unknown[] = []
    for await (const progress of job.progress()) {
      seen.push(progress)
      finish()
    }
    expect(seen).toEqual([half])
    expect(job.latest).toEqual(half)
  })

  it('can be cancelled, by method and by signal', async () => {
    const job = new Job(untilAborted)
    expect(await job.cancel()).toBe(true)
    await expect(job.done).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    const controller = new AbortController()
    const other = new Job(untilAborted, controller.signal)
    controller.abort()
    await expect(other).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
  })

  it('says when it was done before it could be cancelled, and why it failed otherwise', async () => {
    expect(await new Job(() => Promise.resolve(1)).cancel()).toBe(false)
    const failed = new Job(() => Promise.reject(new VirtError('OPERATION_FAILED', 'disk full')))
    await expect(failed.cancel()).rejects.toMatchObject({ code: 'OPERATION_FAILED' })
  })
})

describe('a domain’s job', () => {
  it('is aborted at the domain before the call is given up', async () => {
    let aborted = false
    const driver = fakeDriver({
      domainLookupByName: () => web,
      domainManagedSave: honours(0, () => new Promise<void>(() => undefined)),
      domainAbortJobFlags: () => void (aborted = true),
    })
    const connection = await connect('fake:///', { drivers: [driver] })
    const job = (await connection.domainLookupByName('web-1')).managedSave()
    expect(await job.cancel()).toBe(true)
    expect(aborted).toBe(true)
  })
})
