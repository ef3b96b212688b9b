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

async function follow(job: Job<unknown>, errorIsTerminal: boolean) {
  let shown = ''
  const result = await followJob(job, 'Copy', { errorIsTerminal, writeError: text => void (shown += text) })
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

  it('fails with the job', async () => {
    const job = new Job(() => Promise.reject(new RangeError('full')))
    await expect(follow(job, true)).rejects.toThrow('full')
  })
})
