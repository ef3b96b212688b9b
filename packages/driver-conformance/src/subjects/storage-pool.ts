import type { StoragePool } from '@guestwork/core'
import { seenBy } from '../seen-by.ts'
import type { Subject } from '../subject.ts'

/** A storage pool that was defined for the check. */
export const storagePoolSubject: Subject<StoragePool> = {
  noun: 'a storage pool',
  existing: 'a pool',
  of: scene => scene.storagePool,
  lookup: 'storagePoolLookupByName',
  over: ({ storagePool }, connection) =>
    seenBy(connection.storagePoolLookupByName(storagePool.name), 'NO_STORAGE_POOL'),
  ending: {
    words: 'was undefined meanwhile',
    needs: ['storagePoolUndefine'],
    end: scene => scene.storagePool.undefine(),
    code: 'NO_STORAGE_POOL',
  },
}
