import { Job, type JobContext } from '../job.ts'

/** What the work of a {@link BackgroundJob} gets. */
export interface BackgroundJobContext extends JobContext {
  /** Tells that the host has begun. */
  begun(): void
}

/**
 * A {@link Job} that the host goes on with by itself once it has begun, also when the connection is closed.
 *
 * @example
 * ```ts
 * await domain.blockPull('vda').started
 * ```
 */
export class BackgroundJob<T> extends Job<T> {
  /** Resolves when the host has begun; rejects when it refuses. */
  readonly started: Promise<void>

  /** @internal */
  constructor(work: (context: BackgroundJobContext) => Promise<T>, signal?: AbortSignal) {
    let begun: () => void = () => undefined
    const started = new Promise<void>(resolve => (begun = resolve))
    super(context => work({ ...context, begun }), signal)
    this.started = Promise.race([started, this.done.then(() => undefined)])
    this.started.catch(() => undefined)
  }
}
