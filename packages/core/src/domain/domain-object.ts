import type { CallOptions } from '../call-options.ts'
import type { Connection } from '../connection/connection.ts'
import type { DomainRef } from '../driver/refs.ts'
import { HostObject } from '../host-object.ts'

/** Identity of a domain: the part that all facets of {@link Domain} share. */
export abstract class DomainObject extends HostObject<DomainRef> {
  /** The connection that it came from (`virDomainGetConnect`). */
  declare readonly connection: Connection

  /** The name when the object was obtained or last refreshed (`virDomainGetName`). */
  get name(): string {
    return this.ref.name
  }

  /** The UUID in canonical lower-case form (`virDomainGetUUIDString`, `virDomainGetUUID`). It never changes. */
  get uuid(): string {
    return this.ref.uuid
  }

  /**
   * The hypervisor's number of the running domain when the object was obtained, started or last refreshed; undefined
   * when it did not run (`virDomainGetID`).
   */
  get id(): number | undefined {
    return this.ref.id === -1 ? undefined : this.ref.id
  }

  /**
   * Asks again for name and id.
   *
   * @throws VirtError `NO_DOMAIN` when the domain is gone.
   */
  async refresh(options?: CallOptions): Promise<void> {
    this.ref = await this.ask('domainLookupByUUID', [this.uuid], options)
  }
}
