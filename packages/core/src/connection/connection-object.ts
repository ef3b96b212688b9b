import type { CallOptions } from '../call-options.ts'
import type { CloseReason } from '../close-reason.ts'
import { dispatch, hasSlot } from '../dispatch.ts'
import type { SlotArguments, SlotName, SlotResult } from '../driver/metadata/index.ts'
import type { OpenConnection } from '../open-connection.ts'
import type { Connection } from './connection.ts'

/** What only core may do with a connection. */
export interface ConnectionHandle {
  /** What dispatch needs. */
  readonly open: OpenConnection
  /** Resolves when the connection is gone, whoever ended it. */
  readonly closed: Promise<CloseReason>
  /** Ends the driver's session. Called once. */
  close(): Promise<void>
}

let reveal: (connection: ConnectionObject) => OpenConnection

/** What dispatch needs of a connection, for the one object of core that works with two: a domain that migrates. */
export function openOf(connection: ConnectionObject): OpenConnection {
  return reveal(connection)
}

/** What a connection is and how it ends: the part that all facets of {@link Connection} share. */
export abstract class ConnectionObject implements AsyncDisposable {
  static {
    reveal = connection => connection.#handle.open
  }

  readonly #handle: ConnectionHandle
  #closing: Promise<void> | undefined

  /** @internal */
  constructor(handle: ConnectionHandle) {
    this.#handle = handle
  }

  /** The URI that was opened, aliases resolved and secrets masked (`virConnectGetURI`). */
  get uri(): string {
    return this.open.uri
  }

  /** The driver's name, such as `QEMU` (`virConnectGetType`). */
  get driverName(): string {
    return this.open.driver.name
  }

  /** Whether it was opened read-only. */
  get readOnly(): boolean {
    return this.open.readOnly
  }

  /**
   * Resolves, never rejects, when the connection is gone: `client` after {@link close}, another reason when the far side
   * ended it (`virConnectRegisterCloseCallback`).
   */
  get closed(): Promise<CloseReason> {
    return this.#handle.closed
  }

  /** Whether the driver has a slot, itself or derived by core. One that passes calls on may still answer NO_SUPPORT. */
  supports(slot: SlotName): boolean {
    return hasSlot(this.open, slot)
  }

  /**
   * Ends the connection (`virConnectClose`). Calls that are under way reject with OPERATION_ABORTED, event streams end.
   * May be called again.
   */
  async close(): Promise<void> {
    await (this.#closing ??= this.#handle.close())
  }

  /** Same as {@link close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  /** What dispatch needs. */
  protected get open(): OpenConnection {
    return this.#handle.open
  }

  /** The whole connection, for the objects that a facet makes. */
  protected abstract get connection(): Connection

  /** Calls a slot of this connection's driver. */
  protected ask<N extends SlotName>(
    slot: N,
    args: SlotArguments<N>,
    options?: CallOptions,
  ): Promise<SlotResult<N>> {
    return dispatch(this.open, slot, args, options)
  }
}
