import type { Log } from '@guestwork/util'

/** Who makes a call (`virIdentity`). Everything is absent for a call made in this process. */
export interface Identity {
  /** User name on the host of the caller. */
  readonly userName?: string
  /** Numeric user on the host of the caller. */
  readonly userId?: number
  /** Numeric group on the host of the caller. */
  readonly groupId?: number
  /** Process on the host of the caller. */
  readonly processId?: number
  /** Name that a SASL exchange established. */
  readonly saslUserName?: string
  /** Distinguished name in the client's certificate. */
  readonly x509Name?: string
  /** Security label of the calling process. */
  readonly selinuxContext?: string
}

/**
 * What every slot receives first. Core makes one for each call, after all its checks have passed.
 *
 * @typeParam S - the driver's own session, as its `connectOpen` returned it
 */
export interface Call<S> {
  /** What `connectOpen` returned. */
  readonly session: S
  /**
   * Fires when the caller gives up or the deadline passes. Core answers the caller at that moment, so a slot
   * need not watch it for correctness, but should, to stop its work and release what it holds.
   */
  readonly signal: AbortSignal
  /** When the caller stops waiting, in milliseconds since the epoch; undefined for no limit. */
  readonly deadline: number | undefined
  /** Who makes the call. */
  readonly identity: Identity
  /** The log of this driver; silent when the application gave no sink. Secrets never go there. */
  readonly log: Log
}
