import type { Connection, StoragePool } from '@guestwork/core'
import { data } from '../../grammar/option.ts'
import { hasUuidLength, lookUp } from '../arguments/look-up.ts'

/** How a pool can be named. */
export type PoolKey = 'uuid' | 'name'

/** The option that names a pool. */
export const poolOption = data('name or UUID of the pool', { completes: 'pool' })

/** How a pool is named in JSON. */
export interface PoolIdentity {
  /** Its name. */
  readonly name: string
  /** Its UUID in canonical form. */
  readonly uuid: string
}

/** The pool that a text names (`virshCommandOptPoolBy`). */
export async function findPool(
  connection: Connection,
  text: string,
  keys: readonly PoolKey[] = ['uuid', 'name'],
): Promise<StoragePool> {
  return lookUp('pool', text, [
    ...(keys.includes('uuid') && hasUuidLength(text) ? [() => connection.storagePoolLookupByUuid(text)] : []),
    ...(keys.includes('name') ? [() => connection.storagePoolLookupByName(text)] : []),
  ])
}

/** A pool's identity for JSON. */
export function poolIdentity({ name, uuid }: StoragePool): PoolIdentity {
  return { name, uuid }
}
