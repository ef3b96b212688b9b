import { formatSize } from '@guestwork/util'
import type { StoragePoolFigures } from '@guestwork/core'
import { formatTable } from '../../output/table.ts'
import { yesNo } from '../answers/yes-no.ts'
import type { PoolIdentity } from './pool-argument.ts'
import { poolStateText } from './pool-state-text.ts'

/** A pool in JSON. */
export interface ListedPool extends PoolIdentity, StoragePoolFigures {
  /** Whether it has a definition. */
  readonly persistent: boolean
  /** Whether it starts with the host; null where the driver cannot tell. */
  readonly autostart: boolean | null
}

/** Width of a name among bare ones; virsh pads them. */
const nameWidth = 20

/** Pools as the table of `pool-list`. */
export function formatPools(pools: readonly ListedPool[], quiet: boolean): string {
  const rows = pools.map(pool => [pool.name, isActive(pool) ? 'active' : 'inactive', autostartText(pool)])
  return formatTable(quiet ? undefined : ['Name', 'State', 'Autostart'], rows)
}

/** Pools as the table of `pool-list --details`. */
export function formatDetailedPools(pools: readonly ListedPool[], quiet: boolean): string {
  const headings = ['Name', 'State', 'Autostart', 'Persistent', 'Capacity', 'Allocation', 'Available']
  const rows = pools.map(pool => {
    const { name, state, persistent, capacity, allocation, available } = pool
    const space = [capacity, allocation, available].map(size => (isActive(pool) ? formatSize(size) : '-'))
    return [name, poolStateText(state), autostartText(pool), yesNo(persistent), ...space]
  })
  return formatTable(quiet ? undefined : headings, rows)
}

/** Pools as bare UUIDs, names, or both. */
export function formatBarePools(
  pools: readonly ListedPool[],
  { uuid, name }: { readonly uuid: boolean; readonly name: boolean },
): string {
  return pools
    .map(pool => [...(uuid ? [pool.uuid] : []), ...(name ? [pool.name.padEnd(nameWidth)] : [])])
    .map(words => `${words.join(' ')}\n`)
    .join('')
}

function isActive({ state }: ListedPool): boolean {
  return state === 'running' || state === 'degraded' || state === 'inaccessible'
}

function autostartText({ autostart }: ListedPool): string {
  return autostart === null ? 'no autostart' : yesNo(autostart)
}
