import { isVirtError, VirtError } from '@guestwork/util'

/**
 * What a job does with a domain: `query` only asks, `modify` changes it, `async` takes long and lets queries through.
 * (libvirt's `virDomainJob`.)
 */
export type JobKind = 'query' | 'modify' | 'async'

/** How long a job waits for its turn. */
export interface JobLimits {
  /** Gives up waiting when it fires. */
  readonly signal?: AbortSignal | undefined
  /** When to give up waiting, in milliseconds since 1970. */
  readonly deadline?: number | undefined
}

interface Holder {
  readonly kind: JobKind
  readonly name: string
  /** When it came, and from its start on when it started. */
  since: number
}

/** The longest that a job waits, in milliseconds, as in libvirt. */
const longestWait = 30_000

interface Waiting {
  readonly holder: Holder
  readonly start: () => void
}

/**
 * The jobs of one domain: one at a time, in the order in which they came. While an `async` job runs, queries pass it
 * one by one, and everything else waits.
 */
export class GuestJobs {
  readonly #waiting: Waiting[] = []
  #current: Holder | undefined
  #async: Holder | undefined

  /**
   * Runs a job when its turn has come.
   *
   * @param name - The slot, for the message that others get: `domainSuspend`.
   * @throws VirtError `OPERATION_TIMEOUT` when the wait was too long, which says who holds the domain, with `holder` in the
   * details; `OPERATION_ABORTED` when the signal fires; whatever the job throws.
   */
  async run<T>(kind: JobKind, name: string, limits: JobLimits, job: () => Promise<T> | T): Promise<T> {
    const holder: Holder = { kind, name, since: Date.now() }
    if (this.#admits(kind)) this.#hold(holder)
    else await this.#turn(holder, limits)
    try {
      return await job()
    } finally {
      if (this.#current === holder) this.#current = undefined
      if (this.#async === holder) this.#async = undefined
      this.#startNext()
    }
  }

  #admits(kind: JobKind): boolean {
    return this.#current === undefined && (this.#async === undefined || kind === 'query')
  }

  #hold(holder: Holder): void {
    holder.since = Date.now()
    if (holder.kind === 'async') this.#async = holder
    else this.#current = holder
  }

  #turn(holder: Holder, { signal, deadline = Infinity }: JobLimits): Promise<void> {
    const timeout = AbortSignal.timeout(Math.max(0, Math.min(longestWait, deadline - Date.now())))
    const impatience = signal === undefined ? timeout : AbortSignal.any([signal, timeout])
    if (signal?.aborted === true) return Promise.reject(aborted(signal.reason))
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(timeout.aborted ? this.#timeout() : aborted(signal?.reason))
      }
      const start = (): void => {
        impatience.removeEventListener('abort', onAbort)
        resolve()
      }
      const waiting: Waiting = { holder, start }
      impatience.addEventListener('abort', onAbort, { once: true })
      this.#waiting.push(waiting)
    })
  }

  /** Hands the domain to all that may have it now, before anybody else can ask. */
  #startNext(): void {
    for (const waiting of [...this.#waiting]) {
      if (!this.#admits(waiting.holder.kind)) continue
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
      this.#hold(waiting.holder)
      waiting.start()
    }
  }

  #timeout(): VirtError {
    const holder = this.#current ?? this.#async
    const seconds = holder === undefined ? 0 : Math.round((Date.now() - holder.since) / 1000)
    const who = holder === undefined ? '' : ` (held by ${holder.name} for ${String(seconds)} s)`
    return new VirtError('OPERATION_TIMEOUT', `cannot acquire state change lock${who}`, {
      domain: 'QEMU',
      details: { holder: holder?.name, kind: holder?.kind, seconds },
    })
  }
}

function aborted(reason: unknown): VirtError {
  if (isVirtError(reason)) return reason
  return new VirtError('OPERATION_ABORTED', 'waiting for another job of the domain', {
    domain: 'QEMU',
    cause: reason,
  })
}
