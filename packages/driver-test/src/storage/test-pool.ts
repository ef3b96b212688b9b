import type { StoragePool } from '@guestwork/conf/storage-pool'
import type { StorageVolume } from '@guestwork/conf/storage-volume'
import type { StoragePoolRef, StorageVolumeRef } from '@guestwork/core'

/** A storage pool of the mock hypervisor. */
export interface TestPool {
  /** Never changes. */
  readonly name: string
  /** Canonical form; never changes. */
  readonly uuid: string
  /** Its document, with the space that it has. */
  definition: StoragePool
  /** Its volumes by name; they outlive a stop. */
  readonly volumes: Map<string, StorageVolume>
  /** Whether it runs. */
  active: boolean
  /** Whether it stays when it stops. */
  persistent: boolean
  /** Whether it would start with the host. */
  autostart: boolean
}

/** The reference that slots answer with. */
export function referenceToPool({ name, uuid }: TestPool): StoragePoolRef {
  return { name, uuid }
}

/** The reference that slots answer with. */
export function referenceToVolume(pool: TestPool, { name, key = '' }: StorageVolume): StorageVolumeRef {
  return { pool: pool.name, name, key }
}

/** The folder where the volumes of a pool appear, if its type has one. */
export function folderOf(definition: StoragePool): string | undefined {
  return 'target' in definition ? definition.target.path : undefined
}
