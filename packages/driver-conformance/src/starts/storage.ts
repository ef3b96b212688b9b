import type { StoragePool, StorageVolume } from '@guestwork/core'
import { attempt, claim } from '../claim.ts'
import { nameIn } from '../domain-document.ts'
import type { Scene } from '../scene.ts'
import type { Beginning } from '../start.ts'

/** Storage pools, and volumes of a running one, that checks begin with. */
export const storageStarts = {
  'a pool': {
    slots: ['storagePoolDefineXML'],
    async prepare(scene) {
      scene.bring({ storagePool: await definePool(scene) })
    },
  },
  'a running pool': {
    slots: ['storagePoolDefineXML', 'storagePoolCreate'],
    async prepare(scene) {
      const storagePool = await definePool(scene)
      await storagePool.create()
      scene.bring({ storagePool })
    },
  },
  'a transient pool': {
    slots: ['storagePoolCreateXML'],
    async prepare(scene) {
      scene.bring({ storagePool: await startPool(scene) })
    },
  },
  'a pool that starts with the host': {
    slots: ['storagePoolDefineXML', 'storagePoolSetAutostart'],
    async prepare(scene) {
      await storageStarts['a pool'].prepare(scene)
      await scene.storagePool.setAutostart(true)
    },
  },
  'a volume': {
    slots: ['storagePoolDefineXML', 'storagePoolCreate', 'storageVolCreateXML'],
    async prepare(scene) {
      await storageStarts['a running pool'].prepare(scene)
      scene.bring({ storageVolume: await makeVolume(scene) })
    },
  },
} as const satisfies Readonly<Record<string, Beginning>>

/** Defines a pool, which is removed when the check ends. */
export async function definePool(scene: Scene, xml = scene.sample('storagePool').xml): Promise<StoragePool> {
  await claimPool(scene, nameIn(xml))
  return scene.connection.storagePoolDefineXml(xml)
}

/** Starts a pool without defining it; it is removed when the check ends. */
export async function startPool(scene: Scene, xml = scene.sample('storagePool').xml): Promise<StoragePool> {
  await claimPool(scene, nameIn(xml))
  return scene.connection.storagePoolCreateXml(xml)
}

/** Stops the scene's pool. It runs again when the check ends, so that its volumes can be removed. */
export async function stopPool(scene: Scene): Promise<void> {
  const { name } = scene.storagePool
  scene.atEnd(async connection => (await connection.storagePoolLookupByName(name)).create())
  await scene.storagePool.destroy()
}

/** Makes a volume in the scene's pool, which is removed when the check ends. */
export async function makeVolume(
  scene: Scene,
  xml = scene.sample('storageVolume').xml,
): Promise<StorageVolume> {
  await claimVolume(scene, nameIn(xml))
  return scene.storagePool.volumeCreateXml(xml)
}

/** Makes a volume with the contents of another, which is removed when the check ends. */
export async function copyVolume(scene: Scene, xml: string, source: StorageVolume): Promise<StorageVolume> {
  await claimVolume(scene, nameIn(xml))
  return scene.storagePool.volumeCreateXmlFrom(xml, source)
}

async function claimPool(scene: Scene, name: string): Promise<void> {
  await claim(scene, {
    what: `storage pool '${name}'`,
    find: connection => connection.storagePoolLookupByName(name),
    missing: 'NO_STORAGE_POOL',
    remove: pool =>
      attempt(
        () => pool.destroy(),
        () => pool.undefine(),
      ),
  })
}

async function claimVolume(scene: Scene, name: string): Promise<void> {
  const pool = scene.storagePool.name
  await claim(scene, {
    what: `volume '${name}' in the storage pool '${pool}'`,
    find: async connection => (await connection.storagePoolLookupByName(pool)).volumeLookupByName(name),
    missing: 'NO_STORAGE_VOL',
    remove: volume => attempt(() => volume.delete().done),
  })
}
