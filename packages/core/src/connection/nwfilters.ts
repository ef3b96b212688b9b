import { parseUuid } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { NwfilterBindingCreateFlag, NwfilterDefineFlag } from '../driver/enums/nwfilter.ts'
import type { NwfilterBindingRef, NwfilterRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { NwfilterBinding } from '../nwfilter/nwfilter-binding.ts'
import { Nwfilter } from '../nwfilter/nwfilter.ts'
import type { DefineOptions } from './define-options.ts'
import { ConnectionSecretFacet } from './secrets.ts'

/** Finding and defining network filters, and putting them on interfaces. */
export abstract class ConnectionNwfilterFacet extends ConnectionSecretFacet {
  /** All network filters (`virConnectListAllNWFilters`; also `virConnectListNWFilters`, `virConnectNumOfNWFilters`). */
  async listNwfilters(options?: CallOptions): Promise<Nwfilter[]> {
    const refs = await this.ask('connectListAllNWFilters', [0], options)
    return refs.map(ref => this.#nwfilter(ref))
  }

  /**
   * The filter with this name (`virNWFilterLookupByName`).
   *
   * @throws VirtError `NO_NWFILTER` when there is none.
   */
  async nwfilterLookupByName(name: string, options?: CallOptions): Promise<Nwfilter> {
    return this.#nwfilter(await this.ask('nwfilterLookupByName', [name], options))
  }

  /**
   * The filter with this UUID, in any spelling (`virNWFilterLookupByUUIDString`, `virNWFilterLookupByUUID`).
   *
   * @throws VirtError `NO_NWFILTER` when there is none; `INVALID_ARG` for text that is no UUID.
   */
  async nwfilterLookupByUuid(uuid: string, options?: CallOptions): Promise<Nwfilter> {
    return this.#nwfilter(await this.ask('nwfilterLookupByUUID', [parseUuid(uuid)], options))
  }

  /**
   * Stores a filter, or replaces the one with the same name and UUID, also where it is at work
   * (`virNWFilterDefineXMLFlags`, `virNWFilterDefineXML`).
   *
   * @throws VirtError `XML_ERROR` for a document that does not hold; `OPERATION_FAILED` when name or UUID belong to another
   * filter.
   */
  async nwfilterDefineXml(xml: string, options: DefineOptions = {}): Promise<Nwfilter> {
    const flags = flagBits({ validate: NwfilterDefineFlag.VALIDATE }, options)
    return this.#nwfilter(await this.ask('nwfilterDefineXMLFlags', [xml, flags], options))
  }

  /** All filters that work on an interface (`virConnectListAllNWFilterBindings`). */
  async listNwfilterBindings(options?: CallOptions): Promise<NwfilterBinding[]> {
    const refs = await this.ask('connectListAllNWFilterBindings', [0], options)
    return refs.map(ref => this.#binding(ref))
  }

  /**
   * What filters an interface of the host (`virNWFilterBindingLookupByPortDev`).
   *
   * @throws VirtError `NO_NWFILTER_BINDING` when nothing does.
   */
  async nwfilterBindingLookupByPortDev(portDev: string, options?: CallOptions): Promise<NwfilterBinding> {
    return this.#binding(await this.ask('nwfilterBindingLookupByPortDev', [portDev], options))
  }

  /**
   * Puts a filter on an interface of the host (`virNWFilterBindingCreateXML`). This is done by what starts a guest; by hand
   * it is for tests.
   *
   * @throws VirtError `XML_ERROR` for a document that does not hold; `OPERATION_FAILED` when the interface has one already.
   */
  async nwfilterBindingCreateXml(xml: string, options: DefineOptions = {}): Promise<NwfilterBinding> {
    const flags = flagBits({ validate: NwfilterBindingCreateFlag.VALIDATE }, options)
    return this.#binding(await this.ask('nwfilterBindingCreateXML', [xml, flags], options))
  }

  #nwfilter(ref: NwfilterRef): Nwfilter {
    return new Nwfilter({ connection: this.connection, open: this.open, ref })
  }

  #binding(ref: NwfilterBindingRef): NwfilterBinding {
    return new NwfilterBinding({ connection: this.connection, open: this.open, ref })
  }
}
