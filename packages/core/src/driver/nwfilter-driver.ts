import type { NwfilterBindingRef, NwfilterRef } from './refs.ts'
import type { Slot } from './slot.ts'

/**
 * Slots for network filters and their bindings to guest interfaces (`virNWFilterDriver`).
 *
 * A filter is a named set of rules; a binding applies one to the traffic of one host interface. A slot that gets a
 * filter that is gone rejects with NO_NWFILTER, one that gets a binding that is gone with NO_NWFILTER_BINDING.
 *
 * @typeParam S - the driver's session
 */
export interface NwfilterDriver<S> {
  /** Count the filters (`virConnectNumOfNWFilters`). Derived from `connectListAllNWFilters`. */
  readonly connectNumOfNWFilters?: Slot<S, [], number>

  /** Names of the filters (`virConnectListNWFilters`). Derived from `connectListAllNWFilters`. */
  readonly connectListNWFilters?: Slot<S, [], readonly string[]>

  /** All filters, in one consistent view (`virConnectListAllNWFilters`). No flags are defined. */
  readonly connectListAllNWFilters?: Slot<S, [flags: number], readonly NwfilterRef[]>

  /** All bindings, in one consistent view (`virConnectListAllNWFilterBindings`). No flags are defined. */
  readonly connectListAllNWFilterBindings?: Slot<S, [flags: number], readonly NwfilterBindingRef[]>

  /** Find a filter by its name (`virNWFilterLookupByName`). Rejects with NO_NWFILTER. */
  readonly nwfilterLookupByName?: Slot<S, [name: string], NwfilterRef>

  /** Find a filter by its UUID (`virNWFilterLookupByUUID`). Rejects with NO_NWFILTER. */
  readonly nwfilterLookupByUUID?: Slot<S, [uuid: string], NwfilterRef>

  /** Store a filter (`virNWFilterDefineXML`). Derived from `nwfilterDefineXMLFlags`. */
  readonly nwfilterDefineXML?: Slot<S, [xml: string], NwfilterRef>

  /**
   * Store a filter, or replace the one with the same name and UUID (`virNWFilterDefineXMLFlags`). The rules of every
   * binding that uses it, also through another filter, change to the new ones; where that fails, all keep the old ones.
   *
   * Rejects with XML_ERROR for a document that does not hold, OPERATION_FAILED when name or UUID belong to another
   * filter or when filters would include each other in a circle. With `NwfilterDefineFlag.VALIDATE` the document must
   * match the schema.
   */
  readonly nwfilterDefineXMLFlags?: Slot<S, [xml: string, flags: number], NwfilterRef>

  /**
   * Remove a filter (`virNWFilterUndefine`). Rejects with OPERATION_INVALID while a binding or another filter uses it.
   */
  readonly nwfilterUndefine?: Slot<S, [nwfilter: NwfilterRef], void>

  /** The filter as a `<filter>` document (`virNWFilterGetXMLDesc`). No flags are defined. */
  readonly nwfilterGetXMLDesc?: Slot<S, [nwfilter: NwfilterRef, flags: number], string>

  /**
   * Find the binding of a host interface (`virNWFilterBindingLookupByPortDev`). Rejects with NO_NWFILTER_BINDING.
   */
  readonly nwfilterBindingLookupByPortDev?: Slot<S, [portDev: string], NwfilterBindingRef>

  /**
   * Apply a filter to a host interface as the `<filterbinding>` document asks (`virNWFilterBindingCreateXML`). The
   * hypervisor driver does this when a guest starts; a binding made earlier for the same interface makes that start
   * fail. `flags` are bits of `NwfilterBindingCreateFlag`.
   *
   * Rejects with OPERATION_FAILED when the interface has a binding, NO_NWFILTER when the filter does not exist. No rule
   * stays in force when the binding cannot be made.
   */
  readonly nwfilterBindingCreateXML?: Slot<S, [xml: string, flags: number], NwfilterBindingRef>

  /**
   * Lift a filter from its interface (`virNWFilterBindingDelete`). A running guest goes on unfiltered until it is bound
   * again.
   */
  readonly nwfilterBindingDelete?: Slot<S, [binding: NwfilterBindingRef], void>

  /** The binding as a `<filterbinding>` document (`virNWFilterBindingGetXMLDesc`). No flags are defined. */
  readonly nwfilterBindingGetXMLDesc?: Slot<S, [binding: NwfilterBindingRef, flags: number], string>
}
