import type { Disk, Domain } from '@guestwork/conf/domain'

/** The disk with this target or, where that is a file, device or folder of the host, this source (`virDomainDiskByName`). */
export function findDisk({ devices }: Domain, path: string): Disk | undefined {
  const disks = devices?.disks ?? []
  return disks.find(({ target }) => target.dev === path) ?? disks.find(disk => sourceOf(disk) === path)
}

function sourceOf(disk: Disk): string | undefined {
  switch (disk.type) {
    case 'file':
      return disk.source?.file
    case 'block':
      return disk.source?.dev
    case 'dir':
      return disk.source?.dir
    default:
      return undefined
  }
}
