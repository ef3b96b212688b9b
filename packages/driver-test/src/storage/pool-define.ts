import type { StoragePool } from '@guestwork/conf/storage-pool'
import { StoragePoolDefineFlag, StoragePoolLifecycleEvent, type StoragePoolRef } from '@guestwork/core'
import { generateUuid, VirtError } from '@guestwork/util'
import { validateIfAsked } from '../node/validate-document.ts'
import type { TestCall } from '../session.ts'
import type { HostStorage } from './host-storage.ts'
import { makeVirtualHost } from '../node-device/virtual-host.ts'
import { hasVirtualHost } from './virtual-host-pool.ts'
import { resetSpace } from './pool-space.ts'
import { sourcesConflict } from './source-conflict.ts'
import { referenceToPool, type TestPool } from './test-pool.ts'

/** A document that is ready to be stored. */
type PoolDefinition = StoragePool & { uuid: string }

/** Stores a definition; as in libvirt's mock a running pool never sees its new one. */
export async function testStoragePoolDefineXML(
  { session, signal }: TestCall,
  xml: string,
  flags: number,
): Promise<StoragePoolRef> {
  await validateIfAsked(xml, flags, StoragePoolDefineFlag.VALIDATE)
  const definition = await readPool(xml)
  signal.throwIfAborted()
  const { storage } = session.node
  const pool = addPool(storage, definition, findReplaced(storage, definition))
  pool.persistent = true
  storage.emit(pool, StoragePoolLifecycleEvent.DEFINED)
  return referenceToPool(pool)
}

/** Starts a pool that is gone when it stops, also in place of a definition. */
export async function testStoragePoolCreateXML(
  { session, signal }: TestCall,
  xml: string,
): Promise<StoragePoolRef> {
  const definition = await readPool(xml)
  signal.throwIfAborted()
  const { storage } = session.node
  const replaced = findReplaced(storage, definition)
  if (replaced?.active === true) {
    throw new VirtError('OPERATION_INVALID', `pool is already active as '${replaced.name}'`, {
      domain: 'STORAGE',
    })
  }
  if (hasVirtualHost(definition)) makeVirtualHost(session.node.devices, definition.source.adapter)
  const pool = addPool(storage, definition, replaced)
  pool.persistent = false
  pool.active = true
  storage.emit(pool, StoragePoolLifecycleEvent.STARTED)
  return referenceToPool(pool)
}

/** Forgets the definition of a pool that does not run. */
export function testStoragePoolUndefine({ session }: TestCall, ref: StoragePoolRef): void {
  const { storage } = session.node
  const pool = storage.getInactive(ref)
  storage.emit(pool, StoragePoolLifecycleEvent.UNDEFINED)
  storage.pools.remove(pool)
}

/** The pool's document. */
export async function testStoragePoolGetXMLDesc(
  { session }: TestCall,
  { name }: StoragePoolRef,
): Promise<string> {
  const { definition } = session.node.storage.getByName(name)
  const { formatStoragePool } = await import('@guestwork/conf/storage-pool')
  return formatStoragePool(definition)
}

/** Reads a document as the mock does: what it does not know is dropped, and libvirt's defaults are filled in. */
export async function readPool(xml: string): Promise<PoolDefinition> {
  const { fillStoragePoolDefaults, parseStoragePool } = await import('@guestwork/conf/storage-pool')
  const pool = fillStoragePoolDefaults(parseStoragePool(xml, { inactive: true, unknown: 'drop' }))
  return { ...pool, uuid: pool.uuid ?? generateUuid() }
}

/** Takes in a pool, or gives one that is there and does not run a new definition. */
export function addPool(storage: HostStorage, definition: PoolDefinition, replaced?: TestPool): TestPool {
  const { name, uuid } = definition
  const pool = replaced ?? {
    ...{ name, uuid, definition, volumes: new Map() },
    ...{ active: false, persistent: true, autostart: false },
  }
  if (!pool.active) pool.definition = definition
  resetSpace(pool)
  storage.pools.add(pool)
  return pool
}

/**
 * The pool that a definition replaces; undefined when it is new.
 *
 * @throws VirtError `OPERATION_FAILED` when name, UUID or source belong to another pool.
 */
export function findReplaced({ pools }: HostStorage, definition: PoolDefinition): TestPool | undefined {
  const { name } = definition
  const rival = pools.all().find(pool => pool.name !== name && sourcesConflict(definition, pool.definition))
  if (rival === undefined) return pools.findRedefined(definition)
  const message = `Storage source conflict with pool: '${rival.name}'`
  throw new VirtError('OPERATION_FAILED', message, { domain: 'STORAGE' })
}
