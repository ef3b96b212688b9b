import { ConnectListNetworksFlag as Filter, type NetworkRef } from '@guestwork/core'
import type { EsxCall } from '../session.ts'
import { listDistributed } from './distributed.ts'
import { networkRef } from './identity.ts'
import { readSwitches } from './lookup.ts'

const groups = [
  Filter.ACTIVE | Filter.INACTIVE,
  Filter.PERSISTENT | Filter.TRANSIENT,
  Filter.AUTOSTART | Filter.NO_AUTOSTART,
]

/** What every switch is. */
const traits = Filter.ACTIVE | Filter.PERSISTENT | Filter.AUTOSTART

/** The bits of a list's filter that there are. */
export const networkFilters = groups.reduce((all, group) => all | group, 0)

/** All switches of the host and all distributed ones, or none: each is active, persistent and starts with the host. */
export async function esxConnectListAllNetworks(
  call: EsxCall,
  filter: number,
): Promise<readonly NetworkRef[]> {
  const passes = groups.every(group => (filter & group) === 0 || (filter & group & traits) !== 0)
  if (!passes) return []
  const [switches, distributed] = await Promise.all([readSwitches(call), listDistributed(call)])
  return [...switches.map(networkRef), ...distributed]
}
