import type { CallOptions } from './call-options.ts'
import { Job } from './job.ts'

/** A long call as a {@link Job}. The host does not say how far it is; cancelling gives the call up. */
export function callJob<T>(
  { signal, timeout }: CallOptions,
  run: (options: CallOptions) => Promise<T>,
): Job<T> {
  return new Job(context => run({ signal: context.signal, timeout }), signal)
}
