import type { DatastoreHostMount, DatastoreSummary, Ref } from '../../vim/index.ts'
import type { World } from './world.ts'

/** Where a datastore is made. */
export interface DatastorePlace {
  /** All objects. */
  readonly world: World
  /** The host that has it. */
  readonly host: Ref<'HostSystem'>
  /** The folder of datastores. */
  readonly folder: Ref
}

const size = 1024n ** 4n

/** Adds a datastore to a host, at `/vmfs/volumes/NAME`. */
export function addDatastore(name: string, { world, host, folder }: DatastorePlace): Ref<'Datastore'> {
  const ref = { type: 'Datastore', value: `datastore-${String(world.nextNumber())}` } as const
  const path = `/vmfs/volumes/${name}`
  const space = { capacity: size, freeSpace: size }
  const summary: DatastoreSummary = {
    datastore: ref,
    name,
    url: path,
    ...space,
    accessible: true,
    type: 'VMFS',
  }
  const mountInfo = { path, accessMode: 'readWrite', mounted: true, accessible: true }
  const mounts: readonly DatastoreHostMount[] = [{ key: host, mountInfo }]
  return world.add(ref, {
    name: () => name,
    parent: () => folder,
    summary: () => summary,
    host: () => mounts,
  })
}
