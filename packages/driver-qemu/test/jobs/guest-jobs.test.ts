import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GuestJobs, type JobKind } from '../../src/jobs/guest-jobs.ts'

/** A job that runs until it is told to end. */
function openJob(jobs: GuestJobs, kind: JobKind, name: string, log: string[]) {
  let end = (): void => undefined
  const running = new Promise<void>(resolve => (end = resolve))
  const done = jobs.run(kind, name, {}, async () => {
    log.push(`+${name}`)
    await running
    log.push(`-${name}`)
  })
  return { done, end: () => end() }
}

const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

describe('GuestJobs', () => {
  it('runs one job at a time, in the order in which they came', async () => {
    const jobs = new GuestJobs()
    const log: string[] = []
    const [a, b, c] = (['modify', 'query', 'modify'] as const).map((kind, index) =>
      openJob(jobs, kind, 'abc'.charAt(index), log),
    )
    await settled()
    expect(log).toEqual(['+a'])
    for (const job of [c, b, a]) job?.end()
    await Promise.all([a?.done, b?.done, c?.done])
    expect(log).toEqual(['+a', '-a', '+b', '-b', '+c', '-c'])
  })

  it('lets queries pass a long job, one by one, and nothing else', async () => {
    const jobs = new GuestJobs()
    const log: string[] = []
    const long = openJob(jobs, 'async', 'long', log)
    const change = openJob(jobs, 'modify', 'change', log)
    const first = openJob(jobs, 'query', 'first', log)
    const second = openJob(jobs, 'query', 'second', log)
    await settled()
    expect(log).toEqual(['+long', '+first'])
    first.end()
    second.end()
    await Promise.all([first.done, second.done])
    expect(log).toEqual(['+long', '+first', '-first', '+second', '-second'])
    long.end()
    change.end()
    await Promise.all([long.done, change.done])
    expect(log.slice(5)).toEqual(['-long', '+change', '-change'])
  })

  it('goes on after a job that fails', async () => {
    const jobs = new GuestJobs()
    const failed = jobs.run('modify', 'a', {}, () => Promise.reject(new RangeError('no')))
    const next = jobs.run('modify', 'b', {}, () => 'done')
    await expect(failed).rejects.toThrow('no')
    await expect(next).resolves.toBe('done')
  })

  it('lets a caller go who gives up, and the next one is not kept waiting', async () => {
    const jobs = new GuestJobs()
    const log: string[] = []
    const holder = openJob(jobs, 'modify', 'holder', log)
    const giveUp = new AbortController()
    const impatient = jobs.run('modify', 'impatient', { signal: giveUp.signal }, () => 'never')
    const patient = jobs.run('modify', 'patient', {}, () => 'done')
    giveUp.abort()
    await expect(impatient).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    holder.end()
    await expect(patient).resolves.toBe('done')
  })
})

describe('a job that waits too long', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  it('is told who holds the domain, and for how long', async () => {
    const jobs = new GuestJobs()
    const holder = openJob(jobs, 'modify', 'domainSaveFlags', [])
    vi.setSystemTime(Date.now() + 12_000)
    const late = jobs.run('query', 'domainGetInfo', { deadline: Date.now() + 5 }, () => 'never')
    await expect(late).rejects.toMatchObject({
      code: 'OPERATION_TIMEOUT',
      message:
        'Timed out during operation: cannot acquire state change lock (held by domainSaveFlags for 12 s)',
      details: { holder: 'domainSaveFlags', kind: 'modify', seconds: 12 },
    })
    holder.end()
    await holder.done
  })
})
