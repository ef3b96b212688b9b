import type { BlockJobInfo } from '@guestwork/core'

/** What virsh calls the jobs of disks (`virDomainBlockJobType`). */
export const blockJobTypes: Readonly<Record<BlockJobInfo['type'] | 'unknown', string>> = {
  unknown: 'Unknown job',
  pull: 'Block Pull',
  copy: 'Block Copy',
  commit: 'Block Commit',
  'active-commit': 'Active Block Commit',
  backup: 'Backup',
}
