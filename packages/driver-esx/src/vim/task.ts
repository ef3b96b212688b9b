import type { VimClient } from './client.ts'
import { VimFault, VimTransportError } from './errors.ts'
import type { Ref } from './ref.ts'
import type { TaskInfo } from './types.gen.ts'
import { watch } from './updates.ts'

/** How a task is waited for. */
export interface TaskOptions {
  /** Asks the task to stop; waiting ends when it has, or when it cannot stop. */
  readonly signal: AbortSignal
  /** Hears how far it is. */
  readonly onProgress?: ((info: TaskInfo) => void) | undefined
}

/**
 * Waits until a task is done.
 *
 * @returns what the task gave
 * @throws VimFault the task's; the signal's reason when it fired and the task was not done before
 */
export async function finishTask(
  client: VimClient,
  task: Ref<'Task'>,
  { signal, onProgress }: TaskOptions,
): Promise<unknown> {
  const given = new AbortController()
  const cancel = () => {
    client.call(task, 'CancelTask', {}).catch(() => given.abort())
  }
  signal.addEventListener('abort', cancel, { once: true })
  if (signal.aborted) cancel()
  try {
    const selection = { type: 'Task', paths: ['info'], from: [task] } as const
    for await (const { objects } of watch(client, [selection], { signal: given.signal })) {
      const change = objects
        .flatMap(({ changeSet = [] }) => changeSet)
        .findLast(({ name }) => name === 'info')
      // The decoder made the value by what the description says of its path.
      const info = change?.val as TaskInfo | undefined
      if (objects.some(({ kind }) => kind === 'leave')) break
      if (info === undefined) continue
      onProgress?.(info)
      if (info.state === 'success') return info.result
      if (info.state === 'error') throw failureOf(info, signal)
    }
  } finally {
    signal.removeEventListener('abort', cancel)
  }
  signal.throwIfAborted()
  throw new VimTransportError('cut', 'the server no longer tells of the task')
}

function failureOf({ error, name, descriptionId }: TaskInfo, signal: AbortSignal): unknown {
  if (error?.fault.$type === 'RequestCanceled' && signal.aborted) return signal.reason
  const fault = error?.fault ?? { $type: 'RuntimeFault' }
  return new VimFault(name ?? descriptionId, fault, error?.localizedMessage ?? '')
}
