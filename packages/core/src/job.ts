import { isVirtError, VirtError } from '@guestwork/util'

/** How far a {@link Job} is. Amounts are in the unit that the operation counts in. */
export interface JobProgress {
  /** What is done of it. */
  readonly completed: bigint
  /** The whole; 0 while it is not known. */
  readonly total: bigint
  /** What the numbers count. */
  readonly unit: 'bytes' | 'percent' | 'items'
  /** What is being done, such as `copying memory`; undefined where the host does not say. */
  readonly activity?: string | undefined
}

/** What the work of a job gets. */
export interface JobContext {
  /** Fires when the job is cancelled. */
  readonly signal: AbortSignal
  /** Tells the listeners how far it is. */
  report(progress: JobProgress): void
}

/**
 * Work that takes its time: awaitable, with progress and cancel (a domain's job in libvirt, a task of other hypervisors).
 *
 * @example
 * ```ts
 * const job = domain.managedSave()
 * for await (const { completed, total } of job.progress()) console.log(completed, total)
 * await job
 * ```
 *
 * @typeParam T - what the work gives
 */
export class Job<T> implements PromiseLike<T> {
  readonly #controller = new AbortController()
  readonly #done: Promise<T>
  #latest: JobProgress | undefined
  #settled = false
  readonly #readers = new Set<() => void>()

  /**
   * Starts the work.
   *
   * @param work - does it; throws when its signal fires
   * @param signal - cancels the job from outside
   */
  constructor(work: (context: JobContext) => Promise<T>, signal?: AbortSignal) {
    const cancelled =
      signal === undefined ? this.#controller.signal : AbortSignal.any([this.#controller.signal, signal])
    this.#done = work({ signal: cancelled, report: progress => this.#report(progress) }).finally(() =>
      this.#settle(),
    )
    this.#done.catch(() => undefined)
  }

  /** The result; rejects with the error of the work, OPERATION_ABORTED when it was cancelled. */
  get done(): Promise<T> {
    return this.#done
  }

  /** The newest progress; undefined before the first report. */
  get latest(): JobProgress | undefined {
    return this.#latest
  }

  /**
   * Asks the work to stop and waits until it has. Resolves to false when the job was done before it could be
   * cancelled. Rejects with the error of the work when it failed for another reason.
   */
  async cancel(): Promise<boolean> {
    this.#controller.abort(new VirtError('OPERATION_ABORTED', 'the job was cancelled'))
    try {
      await this.#done
      return false
    } catch (error) {
      if (isVirtError(error, 'OPERATION_ABORTED')) return true
      throw error
    }
  }

  /**
   * Progress as it comes, until the job is settled. A slow reader sees only the newest. Does not reject: the outcome is
   * in {@link done}.
   */
  async *progress(): AsyncGenerator<JobProgress, void, void> {
    let seen: JobProgress | undefined
    for (;;) {
      if (this.#latest !== undefined && this.#latest !== seen) yield (seen = this.#latest)
      else if (this.#settled) return
      else await new Promise<void>(resolve => this.#readers.add(resolve))
    }
  }

  /** Makes the job itself awaitable. */
  then<A = T, B = never>(
    fulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#done.then(fulfilled, rejected)
  }

  #report(progress: JobProgress): void {
    this.#latest = progress
    this.#notify()
  }

  #settle(): void {
    this.#settled = true
    this.#notify()
  }

  #notify(): void {
    for (const wake of this.#readers) wake()
    this.#readers.clear()
  }
}
