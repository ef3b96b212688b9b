import type { Ref, TaskInfo } from '../../vim/index.ts'

/** A task of a fake server; a test changes it and calls `FakeVsphere.changed` then. */
export class TaskState {
  /** The task. */
  readonly ref: Ref<'Task'>
  /** Whether it stops when it is asked to; else that is refused with `NotSupported`. */
  readonly cancelable: boolean
  /** How far it is. */
  info: TaskInfo

  /**
   * @param id - its id
   * @param cancelable - whether it stops when it is asked to
   */
  constructor(id: string, cancelable: boolean) {
    this.ref = { type: 'Task', value: id }
    this.cancelable = cancelable
    this.info = {
      key: id,
      task: this.ref,
      name: 'PowerOnVM_Task',
      descriptionId: 'VirtualMachine.powerOn',
      state: 'queued',
      cancelled: false,
      cancelable,
      queueTime: new Date(),
      eventChainId: 1,
    }
  }

  /** Changes what it tells. */
  update(change: Partial<TaskInfo>): void {
    this.info = { ...this.info, ...change }
  }
}
