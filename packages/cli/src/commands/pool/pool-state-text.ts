import type { StoragePoolFigures } from '@guestwork/core'

/** A pool's state in virsh's words (`virshStoragePoolStateToString`). */
export function poolStateText(state: StoragePoolFigures['state']): string {
  return state === 'unknown' ? 'no state' : state
}
