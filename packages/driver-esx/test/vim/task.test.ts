import { describe, expect, it } from 'vitest'
import { finishTask, type TaskInfo } from '../../src/vim/index.ts'
import { openClient } from '../open-fake.ts'

const { signal } = new AbortController()

describe('finishTask', () => {
  it('tells how far the task is, and gives what it gave', async () => {
    const { fake, client } = await openClient()
    const task = fake.addTask()
    const seen: (readonly [string, number | undefined])[] = []
    const changes: Partial<TaskInfo>[] = [
      { state: 'running', progress: 50 },
      { state: 'success', result: { type: 'VirtualMachine', value: '7' } },
    ]
    const onProgress = ({ state, progress }: TaskInfo) => {
      seen.push([state, progress])
      task.update(changes.shift() ?? {})
      fake.changed()
    }
    const result = await finishTask(client, task.ref, { signal, onProgress })
    expect(result).toEqual({ type: 'VirtualMachine', value: '7' })
    expect(seen).toEqual([
      ['queued', undefined],
      ['running', 50],
      ['success', 50],
    ])
  })

  it('fails with the fault of the task', async () => {
    const { fake, client } = await openClient()
    const task = fake.addTask()
    const fault = { $type: 'InvalidPowerState', existingState: 'poweredOn' }
    task.update({ state: 'error', error: { fault, localizedMessage: 'It runs.' } })
    await expect(finishTask(client, task.ref, { signal })).rejects.toMatchObject({
      name: 'VimFault',
      fault: 'InvalidPowerState',
      detail: { existingState: 'poweredOn' },
      method: 'PowerOnVM_Task',
      message: 'It runs.',
    })
  })

  it.each([true, false])('asks the task to stop, and gives up (the task stops: %s)', async cancelable => {
    const { fake, client } = await openClient()
    const task = fake.addTask({ cancelable })
    const controller = new AbortController()
    const reason = new RangeError('enough')
    const onProgress = () => controller.abort(reason)
    await expect(finishTask(client, task.ref, { signal: controller.signal, onProgress })).rejects.toBe(reason)
    expect(task.info.cancelled).toBe(cancelable)
    expect(fake.takeCalls()).toContain('CancelTask')
  })

  it('fails for a task that is gone', async () => {
    const { client } = await openClient()
    const gone = { type: 'Task', value: 'task-0' } as const
    await expect(finishTask(client, gone, { signal })).rejects.toMatchObject({
      fault: 'ManagedObjectNotFound',
    })
  })
})
