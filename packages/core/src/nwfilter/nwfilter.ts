import type { CallOptions } from '../call-options.ts'
import type { NwfilterRef } from '../driver/refs.ts'
import { HostObject } from '../host-object.ts'

/** A network filter (`virNWFilterPtr`): rules for what a guest's interface may send and receive. */
export class Nwfilter extends HostObject<NwfilterRef> {
  /** Unique on the host (`virNWFilterGetName`). */
  get name(): string {
    return this.ref.name
  }

  /** The UUID in canonical lower-case form (`virNWFilterGetUUIDString`, `virNWFilterGetUUID`). */
  get uuid(): string {
    return this.ref.uuid
  }

  /** The filter's document (`virNWFilterGetXMLDesc`). */
  async getXml(options?: CallOptions): Promise<string> {
    return this.ask('nwfilterGetXMLDesc', [this.ref, 0], options)
  }

  /**
   * Forgets the filter (`virNWFilterUndefine`).
   *
   * @throws VirtError `OPERATION_INVALID` while an interface or another filter uses it.
   */
  async undefine(options?: CallOptions): Promise<void> {
    await this.ask('nwfilterUndefine', [this.ref], options)
  }
}
