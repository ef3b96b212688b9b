import { runSteps, type DefaultStep } from '../codec/default-step.ts'
import { generateUuid } from '@guestwork/util'
import type { StoragePool } from './storage-pool.gen.ts'

/** What is filled in by another rule than libvirt's. */
export interface StoragePoolDefaultHooks {
  /** A UUID for a pool that has none; a random one when left out. */
  newUuid?(): string
  /** Names of steps that are not run. */
  readonly skip?: readonly string[]
}

/** One named part of filling in defaults. */
export type StoragePoolStep = DefaultStep<StoragePool, StoragePoolDefaultHooks>

/** The steps, in the order in which they run. */
export const storagePoolSteps: readonly StoragePoolStep[] = [
  { name: 'identity', run: fillIdentity },
  { name: 'source', run: fillSource },
  { name: 'target', run: fillTarget },
]

/**
 * Fills in what a document left open, as libvirt's parser does. Changes the pool in place and returns it.
 *
 * @example
 * ```ts
 * const pool = fillStoragePoolDefaults(parseStoragePool(xml))
 * ```
 */
export function fillStoragePoolDefaults(pool: StoragePool, hooks: StoragePoolDefaultHooks = {}): StoragePool {
  return runSteps(storagePoolSteps, pool, hooks)
}

function fillIdentity(pool: StoragePool, hooks: StoragePoolDefaultHooks): void {
  pool.uuid ??= hooks.newUuid === undefined ? generateUuid() : hooks.newUuid()
}

/** The format and the name of the source, each where the type has one. */
function fillSource(pool: StoragePool): void {
  switch (pool.type) {
    case 'fs':
    case 'netfs':
      ;(pool.source ??= {}).format ??= 'auto'
      return
    case 'disk':
      ;(pool.source ??= {}).format ??= 'unknown'
      return
    case 'logical':
      ;(pool.source ??= {}).format ??= 'lvm2'
      pool.source.name ??= pool.name
      return
    case 'gluster':
      ;(pool.source ??= {}).dir ??= '/'
      pool.source.name ??= pool.name
      return
    case 'sheepdog':
    case 'zfs':
      ;(pool.source ??= {}).name ??= pool.name
      return
    case 'scsi':
      return
    default:
      pool.source ??= {}
  }
}

/** Volume groups and ZFS pools are where the kernel puts them. */
function fillTarget(pool: StoragePool): void {
  if (pool.type === 'logical') (pool.target ??= {}).path = `/dev/${pool.source?.name ?? pool.name}`
  if (pool.type === 'zfs') (pool.target ??= {}).path = `/dev/zvol/${pool.source?.name ?? pool.name}`
}
