import { runSteps, type DefaultStep } from '../codec/default-step.ts'
import { VirtError } from '@guestwork/util'
import type { Disk, Domain } from '../domain/domain.gen.ts'
import type { Backup, BackupDisk } from './backup.gen.ts'

/** What a server knows of a backup that is begun. */
export interface BackupDefaultHooks {
  /** The guest, whose disks are completed. */
  readonly domain: Domain
  /** What is put behind the path of a disk's image, to name the image of the backup. */
  readonly suffix?: string
  /** Names of steps that are not run. */
  readonly skip?: readonly string[]
}

/** One named part of filling in defaults. */
export type BackupStep = DefaultStep<Backup, BackupDefaultHooks>

/** The steps, in the order in which they run. */
export const backupSteps: readonly BackupStep[] = [
  { name: 'disks', run: fillDisks },
  { name: 'images', run: fillImages },
  { name: 'modes', run: fillModes },
]

/**
 * Fills in what a document left open, by the disks of its guest (`virDomainBackupAlignDisks`). Changes the backup in
 * place and returns it.
 *
 * Throws `CONFIG_UNSUPPORTED` for a guest without disks, for a disk that it does not have, that is named twice or whose
 * image cannot be given a name, and for an incremental backup since no checkpoint.
 *
 * @example
 * ```ts
 * const backup = fillBackupDefaults(parseBackup(xml), { domain, suffix: '1767225600' })
 * ```
 */
export function fillBackupDefaults(backup: Backup, hooks: BackupDefaultHooks): Backup {
  return runSteps(backupSteps, backup, hooks)
}

/** Lists every disk of the guest. Without any list all that have an image are backed up, else only those that are named. */
function fillDisks(backup: Backup, { domain }: BackupDefaultHooks): void {
  const asked = backup.disks ?? []
  const disks = domain.devices?.disks ?? []
  if (disks.length === 0) throw unsupported('domain must have at least one disk to perform backup')
  const names = new Set(asked.map(({ name }) => name))
  if (names.size !== asked.length) throw unsupported('a disk is specified twice')
  const missing = asked.find(({ name }) => !disks.some(({ target }) => target.dev === name))
  if (missing !== undefined) throw unsupported(`no disk named '${missing.name}'`)
  const others = disks
    .filter(({ target }) => !names.has(target.dev))
    .map((disk): BackupDisk => ({
      name: disk.target.dev,
      backup: asked.length === 0 && disk.source !== undefined,
      type: 'file',
    }))
  backup.disks = [...asked, ...others]
}

/** Names the images that have no name after those of the guest. */
function fillImages(backup: Backup, { domain, suffix }: BackupDefaultHooks): void {
  if (suffix === undefined) return
  for (const disk of backup.disks ?? []) {
    if (disk.backup === false || disk.target !== undefined || disk.scratch !== undefined) continue
    const source = domain.devices?.disks?.find(({ target }) => target.dev === disk.name)
    const path = pathOf(source)
    if (disk.type !== 'file' || path === undefined)
      throw unsupported(`refusing to generate file name for disk '${disk.name}'`)
    const image = { file: `${path}.${suffix}` }
    if (backup.mode === 'pull') disk.scratch = image
    else disk.target = image
  }
}

function pathOf(disk: Disk | undefined): string | undefined {
  return disk?.type === 'file' ? disk.source?.file : undefined
}

/** Each disk is backed up in full, or since a checkpoint: its own or that of the whole backup. */
function fillModes({ incremental, disks = [] }: Backup): void {
  for (const disk of disks) {
    if (disk.backup === false) continue
    disk.backupmode ??= (disk.incremental ?? incremental) === undefined ? 'full' : 'incremental'
    if (disk.backupmode === 'full') continue
    if (incremental !== undefined) disk.incremental ??= incremental
    if (disk.incremental === undefined)
      throw unsupported(
        `'incremental' backup mode of disk '${disk.name}' requires setting 'incremental' field`,
      )
  }
}

function unsupported(message: string): VirtError {
  return new VirtError('CONFIG_UNSUPPORTED', message, { domain: 'DOMAIN' })
}
