import { Job } from '@guestwork/core'
import { virtErrorOf } from './faults.ts'
import { finishTask, type Ref, type TaskInfo, type VimClient } from './vim/index.ts'

/**
 * A task of the server as a job: awaitable, with its progress, and cancelled by asking the server to stop it.
 *
 * @param signal - cancels the job from outside
 * @returns a job that gives what the task gave, and rejects with the VirtError for its fault
 */
export function taskJob(client: VimClient, task: Ref<'Task'>, signal?: AbortSignal): Job<unknown> {
  return new Job(async context => {
    const onProgress = ({ progress, description, name }: TaskInfo) => {
      const activity = description?.message ?? name
      context.report({ completed: BigInt(progress ?? 0), total: 100n, unit: 'percent', activity })
    }
    try {
      return await finishTask(client, task, { signal: context.signal, onProgress })
    } catch (error) {
      throw virtErrorOf(error)
    }
  }, signal)
}
