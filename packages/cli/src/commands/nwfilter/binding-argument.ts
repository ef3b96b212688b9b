import type { Connection, NwfilterBinding } from '@guestwork/core'
import { data } from '../../grammar/option.ts'
import { lookUp } from '../arguments/look-up.ts'

/** The option that names the binding of a network filter. */
export const bindingOption = data('the host interface that is filtered', { completes: 'nwfilter-binding' })

/** How the binding of a network filter is named in JSON. */
export interface BindingIdentity {
  /** The host's interface, such as `vnet0`. */
  readonly portDev: string
  /** The name of the filter. */
  readonly filter: string
}

/** The binding of an interface of the host (`virshCommandOptNWFilterBinding`). */
export async function findBinding(connection: Connection, text: string): Promise<NwfilterBinding> {
  return lookUp('nwfilter binding', text, [() => connection.nwfilterBindingLookupByPortDev(text)])
}

/** A binding's identity for JSON. */
export function bindingIdentity({ portDev, filterName }: NwfilterBinding): BindingIdentity {
  return { portDev, filter: filterName }
}
