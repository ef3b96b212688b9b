import type { CallOptions } from './call-options.ts'
import type { Connection } from './connection/connection.ts'
import { dispatch } from './dispatch.ts'
import type { SlotArguments, SlotName, SlotResult } from './driver/metadata/index.ts'
import type { OpenConnection } from './open-connection.ts'

/** What an object of a connection stands on. Only core makes it. */
export interface ObjectHandle<R> {
  /** The connection that it came from. */
  readonly connection: Connection
  /** What dispatch needs. */
  readonly open: OpenConnection
  /** The reference that the driver gave. */
  readonly ref: R
}

/** The part that all objects of a connection share: their reference and the way to their driver. */
export abstract class HostObject<R> {
  /** The connection that it came from. */
  readonly connection: Connection
  /** The reference that slots take: what the driver gave, or answered about the object since. */
  protected ref: R
  readonly #open: OpenConnection

  /** @internal */
  constructor({ connection, open, ref }: ObjectHandle<R>) {
    this.connection = connection
    this.ref = ref
    this.#open = open
  }

  /** The open connection, for what is more than one call. */
  protected get open(): OpenConnection {
    return this.#open
  }

  /** Calls a slot of this object's driver. */
  protected ask<N extends SlotName>(
    slot: N,
    args: SlotArguments<N>,
    options?: CallOptions,
  ): Promise<SlotResult<N>> {
    return dispatch(this.#open, slot, args, options)
  }
}
