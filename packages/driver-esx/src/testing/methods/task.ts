import { refusal } from '../refusal.ts'
import type { FakeMethods } from './table.ts'

/** The methods of tasks. */
export const taskMethods = {
  CancelTask: ({ tasks, world, receiver }) => {
    const task = tasks.find(({ ref }) => ref.value === receiver.value)
    if (task === undefined) throw refusal({ $type: 'ManagedObjectNotFound', obj: receiver })
    if (!task.cancelable) throw refusal({ $type: 'NotSupported' })
    const fault = { $type: 'RequestCanceled' }
    task.update({
      state: 'error',
      cancelled: true,
      error: { fault, localizedMessage: 'The task was canceled.' },
    })
    world.changed()
    return undefined
  },
} satisfies FakeMethods
