import type { Connection, Nwfilter } from '@guestwork/core'
import { data } from '../../grammar/option.ts'
import { hasUuidLength, lookUp } from '../arguments/look-up.ts'

/** The option that names a network filter. */
export const nwfilterOption = data('name or UUID of the network filter', { completes: 'nwfilter' })

/** How a network filter is named in JSON. */
export interface NwfilterIdentity {
  /** Its name. */
  readonly name: string
  /** Its UUID in canonical form. */
  readonly uuid: string
}

/** The network filter that a text names (`virshCommandOptNWFilter`). */
export async function findNwfilter(connection: Connection, text: string): Promise<Nwfilter> {
  return lookUp('nwfilter', text, [
    ...(hasUuidLength(text) ? [() => connection.nwfilterLookupByUuid(text)] : []),
    () => connection.nwfilterLookupByName(text),
  ])
}

/** A network filter's identity for JSON. */
export function nwfilterIdentity({ name, uuid }: Nwfilter): NwfilterIdentity {
  return { name, uuid }
}
