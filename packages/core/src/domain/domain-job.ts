import { VirtError } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { throwIfAborted } from '../cancellation.ts'
import { dispatch, hasSlot } from '../dispatch.ts'
import type { DomainRef } from '../driver/refs.ts'
import { Job, type JobContext } from '../job.ts'
import type { OpenConnection } from '../open-connection.ts'
import { pollInterval } from './follow.ts'

/**
 * A long call on a domain as a {@link Job}: progress comes from the domain's job statistics where the driver has
 * them, and cancelling aborts the domain's job before the call is given up.
 */
export function domainJob<T>(
  connection: OpenConnection,
  domain: DomainRef,
  { signal, timeout }: CallOptions,
  run: (options: CallOptions) => Promise<T>,
): Job<T> {
  return new Job(async context => {
    throwIfAborted(`the job on domain '${domain.name}'`, context.signal)
    const watch = hasSlot(connection, 'domainGetJobInfo')
      ? watchProgress(connection, domain, context)
      : undefined
    const call = run({ timeout })
    const cancelled = onAbort(context.signal, () => abort(connection, domain))
    try {
      return await Promise.race([call, cancelled.failed])
    } finally {
      cancelled.stop()
      watch?.()
    }
  }, signal)
}

async function abort(connection: OpenConnection, domain: DomainRef): Promise<never> {
  if (hasSlot(connection, 'domainAbortJobFlags'))
    await dispatch(connection, 'domainAbortJobFlags', [domain, 0])
  throw new VirtError('OPERATION_ABORTED', `the job on domain '${domain.name}' was cancelled`)
}

function onAbort(
  signal: AbortSignal,
  act: () => Promise<never>,
): { failed: Promise<never>; stop: () => void } {
  let listener: (() => void) | undefined
  const failed = new Promise<never>((_, reject) => {
    listener = () => void act().catch(reject)
    if (signal.aborted) listener()
    else signal.addEventListener('abort', listener, { once: true })
  })
  return { failed, stop: () => listener && signal.removeEventListener('abort', listener) }
}

/** Reports how far the job of a domain is, until the answered function is called. */
export function watchProgress(connection: OpenConnection, domain: DomainRef, job: JobContext): () => void {
  let asking = false
  const poll = async (): Promise<void> => {
    if (asking) return
    asking = true
    try {
      const { dataProcessed, dataTotal } = await dispatch(connection, 'domainGetJobInfo', [domain])
      job.report({ completed: dataProcessed, total: dataTotal, unit: 'bytes' })
    } catch (error) {
      connection.log.debug('the progress of a job could not be read', { domain: domain.name, error })
    } finally {
      asking = false
    }
  }
  const timer = setInterval(() => void poll(), pollInterval)
  return () => clearInterval(timer)
}
