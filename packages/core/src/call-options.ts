/** What every call that asks a driver takes. */
export interface CallOptions {
  /** Gives the call up: it rejects with OPERATION_ABORTED at once, and the driver stops its work as soon as it can. */
  readonly signal?: AbortSignal | undefined
  /**
   * How long to wait, in milliseconds; then the call rejects with OPERATION_TIMEOUT. In place of the connection's own limit;
   * `Infinity` for none.
   */
  readonly timeout?: number | undefined
}
