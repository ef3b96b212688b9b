import type {
  IscsiInitiator,
  PoolAdapter,
  PoolDevice,
  PoolHost,
  StoragePool,
} from '@guestwork/conf/storage-pool'
import { folderOf } from './test-pool.ts'

/** The parts of a source that decide whether it is another pool's. */
interface Source {
  readonly hosts?: readonly PoolHost[]
  readonly devices?: readonly PoolDevice[]
  readonly dir?: string
  readonly name?: string
  readonly initiator?: IscsiInitiator
  readonly adapter?: PoolAdapter
  readonly vendor?: string
}

type Conflict = (pool: StoragePool, other: StoragePool) => boolean

/** Pools of these types exclude each other on one device. */
const onDevices: ReadonlySet<string> = new Set(['fs', 'logical', 'disk', 'zfs'])

/** When a pool takes the source of another one of its type; types that are left out never do. */
const conflicts: ReadonlyMap<string, Conflict> = new Map<string, Conflict>([
  ['dir', (pool, other) => folderOf(pool) === folderOf(other)],
  ['netfs', (pool, other) => sameServer(pool, other) && source(pool).dir === source(other).dir],
  [
    'gluster',
    (pool, other) =>
      sameServer(pool, other) &&
      source(pool).dir === source(other).dir &&
      source(pool).name === source(other).name,
  ],
  ['sheepdog', sameServer],
  ['vstorage', (pool, other) => source(pool).name === source(other).name],
  ['iscsi', sameTarget],
  ['scsi', (pool, other) => adapterName(source(pool).adapter) === adapterName(source(other).adapter)],
  ['mpath', () => true],
])

/** Whether a pool would use the storage that another one has (`virStoragePoolObjSourceFindDuplicate`). */
export function sourcesConflict(pool: StoragePool, other: StoragePool): boolean {
  if (onDevices.has(pool.type) && onDevices.has(other.type)) return shareDevice(pool, other)
  return pool.type === other.type && conflicts.get(pool.type)?.(pool, other) === true
}

function source(pool: StoragePool): Source {
  return pool.source ?? {}
}

function shareDevice(pool: StoragePool, other: StoragePool): boolean {
  const paths = new Set(source(pool).devices?.map(({ path }) => path))
  return source(other).devices?.some(({ path }) => paths.has(path)) === true
}

/** The new pool's port counts only where it is given. */
function sameServer(pool: StoragePool, other: StoragePool): boolean {
  const [host, otherHost] = [source(pool).hosts?.[0], source(other).hosts?.[0]]
  if (host === undefined || otherHost?.name !== host.name) return false
  return host.port === undefined || host.port === otherHost.port
}

function sameTarget(pool: StoragePool, other: StoragePool): boolean {
  const [own, others] = [source(pool), source(other)]
  return (
    own.hosts?.[0]?.name === others.hosts?.[0]?.name &&
    own.initiator?.iqn?.name === others.initiator?.iqn?.name &&
    own.devices?.[0]?.path === others.devices?.[0]?.path
  )
}

/** `host1` and `scsi_host1` are one adapter; a virtual one is known by its world wide names. */
function adapterName(adapter: PoolAdapter | undefined): string {
  if (adapter?.type === 'fc_host') return `${adapter.wwnn} ${adapter.wwpn}`
  if (adapter?.parentaddr === undefined) return adapter?.name?.replace(/^(scsi_|fc_)/, '') ?? ''
  const { domain, bus, slot, function: part } = adapter.parentaddr.address
  return [domain, bus, slot, part, adapter.parentaddr.uniqueId].map(String).join(' ')
}
