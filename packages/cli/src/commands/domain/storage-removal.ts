import type { Disk } from '@guestwork/conf/domain'
import type { Connection, Domain, StorageVolume } from '@guestwork/core'
import { flag, text, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { unlessFailed } from '../answers/unless-failed.ts'
import type { ConnectedCall } from '../command.ts'
import { summarizeDisk } from '../monitor/disks.ts'
import { domainDocument } from './domain-document.ts'

/** The options that say which volumes go with a domain, and how. */
export const storageOptions = {
  storage: text('remove the volumes of these disks: targets or sources, with commas between', {
    emptyAllowed: true,
    completes: 'disk',
  }),
  'remove-all-storage': flag('remove the volumes of all its disks'),
  'delete-storage-volume-snapshots': flag('remove snapshots of these volumes, too'),
  'wipe-storage': flag('overwrite these volumes first'),
}

/** What a user chose of them. */
export type StorageChoice = Values<typeof storageOptions>

/** A volume that a disk of a domain uses. */
export interface DiskVolume {
  /** Target of the disk. */
  readonly target: string
  /** Source of the disk. */
  readonly source: string
  /** The volume. */
  readonly volume: StorageVolume
}

/**
 * Whether volumes are to be removed.
 *
 * @throws CommandError `INVALID_ARG` for options that do not go together.
 */
export function wantsRemoval(choice: StorageChoice): boolean {
  const { 'remove-all-storage': all, 'wipe-storage': wipe, storage = '' } = choice
  if (wipe && !all && storage === '')
    throw refused("'--wipe-storage' requires '--storage <string>' or '--remove-all-storage'")
  return all || storage !== ''
}

/**
 * The volumes that a user wants to go with a domain. Those that no pool has are only told of.
 *
 * @throws CommandError `OPERATION_INVALID` for a domain that runs, `INVALID_ARG` for a disk that it does not have.
 */
export async function volumesToRemove(
  { connection, options, output, shell }: ConnectedCall<StorageChoice>,
  domain: Domain,
): Promise<DiskVolume[]> {
  const { storage = '', 'remove-all-storage': all } = options
  if (domain.id !== undefined)
    throw new CommandError('OPERATION_INVALID', [
      'Storage volume deletion is supported only on stopped domains',
    ])
  if (all && storage !== '') throw refused('Specified both --storage and --remove-all-storage')
  const { devices } = await domainDocument(domain, false)
  const { chosen, unknown } = chooseDisks(devices?.disks ?? [], all ? undefined : storage.split(','))
  const found: DiskVolume[] = []
  for (const disk of chosen) {
    const volume = await findVolume(connection, disk)
    if (typeof volume === 'string')
      shell.errors.report(new CommandError('NO_STORAGE_VOL', [volume]), output.json)
    else found.push({ target: disk.target, source: disk.source, volume })
  }
  if (unknown.length === 0) return found
  const lines = unknown.map(name => `Volume '${name}' was not found in domain's definition.\n`)
  throw new CommandError('INVALID_ARG', lines)
}

/** A disk that may be on a volume. */
interface SourcedDisk {
  readonly target: string
  readonly source: string
  readonly pool: string | undefined
}

/** Disks with a medium, all or those that were named; each name stands for one. */
function chooseDisks(
  disks: readonly Disk[],
  names: readonly string[] | undefined,
): { readonly chosen: readonly SourcedDisk[]; readonly unknown: readonly string[] } {
  const sourced = disks.flatMap(sourcedDisk)
  if (names === undefined) return { chosen: sourced, unknown: [] }
  const unknown = [...names]
  const chosen = sourced.filter(({ target, source }) => {
    const place = unknown.findIndex(name => name === target || name === source)
    return place >= 0 && unknown.splice(place, 1).length === 1
  })
  return { chosen, unknown }
}

function sourcedDisk(disk: Disk): SourcedDisk[] {
  const { target, source } = summarizeDisk(disk)
  const pool = disk.type === 'volume' ? disk.source?.pool : undefined
  return source === undefined ? [] : [{ target, source, pool }]
}

/** The volume of a disk, or why there is none. */
async function findVolume(
  connection: Connection,
  { target, source, pool: poolName }: SourcedDisk,
): Promise<StorageVolume | string> {
  const unmanaged = `Storage volume '${target}'(${source}) is not managed by libvirt. Remove it manually.\n`
  if (poolName === undefined)
    return (await unlessFailed(connection.storageVolumeLookupByPath(source))) ?? unmanaged
  const pool = await unlessFailed(connection.storagePoolLookupByName(poolName))
  if (pool === null) return `Storage pool '${poolName}' for volume '${target}' not found.`
  return (await unlessFailed(pool.volumeLookupByName(source))) ?? unmanaged
}

function refused(line: string): CommandError {
  return new CommandError('INVALID_ARG', [line])
}
