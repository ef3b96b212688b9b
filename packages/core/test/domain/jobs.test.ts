import { typedParameter } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { web } from '../fake-driver.ts'
import { argumentsOf, ask } from './ask.ts'

const idle = {
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

describe('the job of a domain', () => {
  it('tells how far it is', async () => {
    const { result } = await ask('domainGetJobInfo', { ...idle, type: 2, memTotal: 2n ** 60n }, domain =>
      domain.getJobInfo(),
    )
    expect(result).toEqual({ ...idle, type: 'unbounded', memTotal: 2n ** 60n })
  })

  it('tells all that the hypervisor knows', async () => {
    const params = [
      typedParameter('operation', 'int', 5),
      typedParameter('memory_bps', 'ullong', 7n),
      typedParameter('success', 'boolean', true),
    ]
    const { args, result } = await ask('domainGetJobStats', { type: 3, params }, domain =>
      domain.getJobStats({ completed: true, keepCompleted: true }),
    )
    expect(args).toEqual([web, 3])
    expect(result).toEqual({
      type: 'completed',
      operation: 'migration-out',
      memoryBps: 7n,
      success: true,
      parameters: params,
    })
  })

  it('is aborted', async () => {
    const abort = (options?: { postCopy: boolean }) =>
      argumentsOf('domainAbortJobFlags', undefined, domain => domain.abortJob(options))
    expect(await abort()).toEqual([0])
    expect(await abort({ postCopy: true })).toEqual([1])
  })
})
