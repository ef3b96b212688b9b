import type { Disk } from '@guestwork/conf/domain'

/** A disk of a domain in a few words. */
export interface DiskSummary {
  /** Where the guest has it, such as `vda`. */
  readonly target: string
  /** The kind of source, such as `file`. */
  readonly type: string
  /** What it is for the guest, such as `cdrom`. */
  readonly device: string
  /** File, device or name of the source; undefined without a medium. */
  readonly source: string | undefined
}

/** What there is to know about a disk at one glance. */
export function summarizeDisk(disk: Disk): DiskSummary {
  return {
    target: disk.target.dev,
    type: disk.type,
    device: disk.device ?? 'disk',
    source: sourceText(disk),
  }
}

function sourceText(disk: Disk): string | undefined {
  switch (disk.type) {
    case 'file':
      return disk.source?.file
    case 'block':
      return disk.source?.dev
    case 'dir':
      return disk.source?.dir
    case 'network':
      return disk.source?.name
    case 'volume':
      return disk.source?.volume
    default:
      return undefined
  }
}
