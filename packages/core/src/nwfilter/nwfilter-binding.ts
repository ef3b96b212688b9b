import type { CallOptions } from '../call-options.ts'
import type { NwfilterBindingRef } from '../driver/refs.ts'
import { HostObject } from '../host-object.ts'

/** A network filter that works on an interface of the host (`virNWFilterBindingPtr`). */
export class NwfilterBinding extends HostObject<NwfilterBindingRef> {
  /** The interface that the filter works on, such as `vnet0` (`virNWFilterBindingGetPortDev`). */
  get portDev(): string {
    return this.ref.portDev
  }

  /** The name of the filter (`virNWFilterBindingGetFilterName`). */
  get filterName(): string {
    return this.ref.filterName
  }

  /** The binding's document (`virNWFilterBindingGetXMLDesc`). */
  async getXml(options?: CallOptions): Promise<string> {
    return this.ask('nwfilterBindingGetXMLDesc', [this.ref, 0], options)
  }

  /** Takes the filter off the interface (`virNWFilterBindingDelete`). */
  async delete(options?: CallOptions): Promise<void> {
    await this.ask('nwfilterBindingDelete', [this.ref], options)
  }
}
