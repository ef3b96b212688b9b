import type { CallOptions } from '../call-options.ts'
import type { Connection } from '../connection/connection.ts'
import { dispatch } from '../dispatch.ts'
import type { SlotArguments, SlotName, SlotResult } from '../driver/metadata/index.ts'
import type { DomainRef } from '../driver/refs.ts'
import type { OpenConnection } from '../open-connection.ts'

/** What a domain object stands on. Only core makes it. */
export interface DomainHandle {
  /** The connection that it came from. */
  readonly connection: Connection
  /** What dispatch needs. */
  readonly open: OpenConnection
  /** The reference that the driver gave. */
  readonly ref: DomainRef
}

/** Identity of a domain, and the way to its driver: the part that all facets of {@link Domain} share. */
export abstract class DomainObject {
  /** The connection that it came from (`virDomainGetConnect`). */
  readonly connection: Connection
  readonly #open: OpenConnection
  #ref: DomainRef

  /** @internal */
  constructor({ connection, open, ref }: DomainHandle) {
    this.connection = connection
    this.#open = open
    this.#ref = ref
  }

  /** The name when the object was obtained or last refreshed (`virDomainGetName`). */
  get name(): string {
    return this.#ref.name
  }

  /** The UUID in canonical lower-case form (`virDomainGetUUIDString`, `virDomainGetUUID`). It never changes. */
  get uuid(): string {
    return this.#ref.uuid
  }

  /**
   * The hypervisor's number of the running domain when the object was obtained, started or last refreshed; undefined
   * when it did not run (`virDomainGetID`).
   */
  get id(): number | undefined {
    return this.#ref.id === -1 ? undefined : this.#ref.id
  }

  /**
   * Asks again for name and id.
   *
   * @throws VirtError `NO_DOMAIN` when the domain is gone.
   */
  async refresh(options?: CallOptions): Promise<void> {
    this.#ref = await dispatch(this.#open, 'domainLookupByUUID', [this.uuid], options)
  }

  /** The reference that slots take. */
  protected get ref(): DomainRef {
    return this.#ref
  }

  /** Takes over what a slot answered about this domain. */
  protected adopt(ref: DomainRef): void {
    this.#ref = ref
  }

  /** Calls a slot of this domain's driver. */
  protected ask<N extends SlotName>(
    slot: N,
    args: SlotArguments<N>,
    options?: CallOptions,
  ): Promise<SlotResult<N>> {
    return dispatch(this.#open, slot, args, options)
  }

  /** The open connection, for what is more than one call. */
  protected get open(): OpenConnection {
    return this.#open
  }
}
