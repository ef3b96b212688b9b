import type { Connection, StoragePool, StorageVolume } from '@guestwork/core'
import { isVirtError } from '@guestwork/util'
import { data, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { lookUp } from '../arguments/look-up.ts'
import { findPool } from '../pool/pool-argument.ts'

/** The option that names a volume. */
export const volumeOption = data('name, key or path of the volume', { completes: 'volume' })

/** The option that names the pool in which a volume is looked for. */
export const poolOfVolume = text('name or UUID of its pool', { completes: 'pool' })

/** How a volume is named in JSON. */
export interface VolumeIdentity {
  /** Its name. */
  readonly name: string
  /** Unique on the host. */
  readonly key: string
  /** Name of its pool. */
  readonly pool: string
}

/** How a volume is named by a user. */
export interface VolumeNaming {
  /** Name, key or path. */
  readonly vol: string
  /** The pool in which it is looked for by name. */
  readonly pool?: string | undefined
  /** The option that could name the pool, for the error; none when there is no such option. */
  readonly poolOption?: string
}

/**
 * The volume that a user names: by its name in a pool, else by key or path on the whole host (`virshCommandOptVolBy`).
 *
 * @throws CommandError when there is none, or it is in another pool.
 */
export async function findVolume(
  connection: Connection,
  { vol, pool: poolText, poolOption = 'pool' }: VolumeNaming,
): Promise<StorageVolume> {
  const pool = poolText === undefined ? undefined : await findActivePool(connection, poolText)
  const volume = await lookUp(
    'vol',
    vol,
    [
      ...(pool === undefined ? [] : [() => pool.volumeLookupByName(vol)]),
      () => connection.storageVolumeLookupByKey(vol),
      () => connection.storageVolumeLookupByPath(vol),
    ],
    pool === undefined && poolOption !== '' ? `, specifying --${poolOption} might help` : '',
  )
  if (pool !== undefined) await refuseOtherPool(volume, pool)
  return volume
}

/** A volume's identity for JSON. */
export function volumeIdentity({ name, key, poolName }: StorageVolume): VolumeIdentity {
  return { name, key, pool: poolName }
}

async function findActivePool(connection: Connection, text: string): Promise<StoragePool> {
  const pool = await findPool(connection, text)
  if (!(await pool.isActive())) throw new CommandError('OPERATION_INVALID', [`pool '${text}' is not active`])
  return pool
}

/** A key or path leads to volumes of any pool. */
async function refuseOtherPool(volume: StorageVolume, pool: StoragePool): Promise<void> {
  const holder = await volume.getPool().catch((error: unknown) => {
    if (isVirtError(error)) return undefined
    throw error
  })
  if (holder === undefined || holder.uuid === pool.uuid) return
  throw new CommandError('INVALID_ARG', [`Requested volume '${volume.name}' is not in pool '${pool.name}'`])
}
