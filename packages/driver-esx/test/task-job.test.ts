import { describe, expect, it } from 'vitest'
import { taskJob } from '../src/task-job.ts'
import { openClient } from './open-fake.ts'

describe('taskJob', () => {
  it('gives what the task gave, and tells how far it was', async () => {
    const { fake, client } = await openClient()
    const task = fake.addTask()
    task.update({ state: 'success', progress: 100, result: 'done' })
    const job = taskJob(client, task.ref)
    expect(await job).toBe('done')
    expect(job.latest).toEqual({
      completed: 100n,
      total: 100n,
      unit: 'percent',
      activity: 'PowerOnVM_Task',
    })
  })

  it('rejects with the VirtError for the fault', async () => {
    const { fake, client } = await openClient()
    const task = fake.addTask()
    const fault = { $type: 'InvalidPowerState', existingState: 'poweredOn' }
    task.update({ state: 'error', error: { fault, localizedMessage: 'It runs.' } })
    await expect(taskJob(client, task.ref).done).rejects.toMatchObject({
      code: 'OPERATION_INVALID',
      details: { fault: 'InvalidPowerState', existingState: 'poweredOn' },
    })
  })

  it('is cancelled by stopping the task', async () => {
    const { fake, client } = await openClient()
    const task = fake.addTask()
    expect(await taskJob(client, task.ref).cancel()).toBe(true)
    expect(task.info.cancelled).toBe(true)
  })
})
