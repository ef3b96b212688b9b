import { Job } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import { followJob } from '../../src/output/follow-job.ts'

function copy(total: bigint): Job<string> {
  return new Job(async ({ report }) => {
    await Promise.resolve()
    report({ completed: 1n, total, unit: 'bytes' })
    await Promise.resolve()
    return 'copied'
  })
}

async function follow(job: Job<unknown>, errorIsTerminal: boolean, verbose = false) {
  let shown = ''
  const host = { errorIsTerminal, writeError: (text: string) => void (shown += text) }
  const result = await followJob(job, 'Copy', host, { verbose })
  return { result, shown }
}

describe('followJob', () => {
  it('shows hundredths on a terminal', async () => {
    expect(await follow(copy(4n), true)).toEqual({ result: 'copied', shown: '\rCopy: [ 25 %]\n' })
  })

  it('shows what is done where the whole is not known', async () => {
    expect(await follow(copy(0n), true)).toEqual({ result: 'copied', shown: '\rCopy: [1 bytes]\n' })
  })

  it('shows nothing elsewhere', async () => {
    expect(await follow(copy(4n), false)).toEqual({ result: 'copied', shown: '' })
  })

  it('shows it elsewhere when it is asked to, up to the end, where the answer goes on', async () => {
    const shown = '\rCopy: [ 25 %]\rCopy: [100 %]'
    expect(await follow(copy(4n), false, true)).toEqual({ result: 'copied', shown })
    expect(await follow(new Job(() => Promise.resolve('copied')), false, true)).toEqual({
      result: 'copied',
      shown: '\rCopy: [100 %]',
    })
  })

  it('ends its line when the job fails', async () => {
    let shown = ''
    const job = new Job(async ({ report }) => {
      await Promise.resolve()
      report({ completed: 1n, total: 4n, unit: 'bytes' })
      throw new RangeError('full')
    })
    const host = { errorIsTerminal: false, writeError: (text: string) => void (shown += text) }
    await expect(followJob(job, 'Copy', host, { verbose: true })).rejects.toThrow('full')
    expect(shown).toBe('\rCopy: [ 25 %]\n')
  })

  it('fails with the job', async () => {
    const job = new Job(() => Promise.reject(new RangeError('full')))
    await expect(follow(job, true)).rejects.toThrow('full')
  })
})
