import type { FcHostAdapter, ScsiPool, ScsiSource, StoragePool } from '@guestwork/conf/storage-pool'

/** A pool whose volumes are reached through a virtual Fibre Channel host that is made for it. */
type VirtualHostPool = ScsiPool & { source: ScsiSource & { adapter: FcHostAdapter } }

/** Whether a virtual host is made when the pool starts from a document, and removed when it stops. */
export function hasVirtualHost(pool: StoragePool): pool is VirtualHostPool {
  return pool.type === 'scsi' && pool.source?.adapter.type === 'fc_host'
}
