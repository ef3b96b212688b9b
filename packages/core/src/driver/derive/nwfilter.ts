import type { NwfilterDriver } from '../nwfilter-driver.ts'
import { count, names, presentSlots, withAnswer, withFlags } from './legacy-slot.ts'

/** The legacy slots of network filters. */
export function deriveNwfilter<S>(slots: NwfilterDriver<S>): Partial<NwfilterDriver<S>> {
  const filters = withFlags(slots.connectListAllNWFilters, 0)
  return presentSlots<NwfilterDriver<S>>({
    connectNumOfNWFilters: withAnswer(filters, count),
    connectListNWFilters: withAnswer(filters, names),
    nwfilterDefineXML: withFlags(slots.nwfilterDefineXMLFlags, 0),
  })
}
