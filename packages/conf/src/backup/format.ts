import { writeDocument } from '../codec/document.ts'
import type { Backup } from './backup.gen.ts'
import { backup as declaration } from './backup.ts'

/**
 * A backup of a guest as XML, as libvirt prints it (`virDomainBackupDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatBackup(backup)
 * ```
 */
export function formatBackup(backup: Backup): string {
  return writeDocument({ root: 'domainbackup', declaration }, { ...backup })
}
