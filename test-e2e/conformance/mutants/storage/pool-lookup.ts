import { ConnectListStoragePoolsFlag as Filter } from '@guestwork/core'
import { carelessListMutants } from '../careless-list-mutants.ts'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'

const careless = carelessListMutants('connectListAllStoragePools', Filter, {
  INACTIVE: 'pool lookup: the filter active lists a running pool, and inactive does not',
  ACTIVE: 'pool lookup: the filter inactive lists a pool, and active does not',
  TRANSIENT: 'pool lookup: the filter persistent lists a pool, and transient does not',
  PERSISTENT: 'pool lookup: the filter transient lists a transient pool, and persistent does not',
  NO_AUTOSTART:
    'pool lookup: the filter autostart lists a pool that starts with the host, and noAutostart does not',
  AUTOSTART: 'pool lookup: the filter noAutostart lists a pool, and autostart does not',
})

/** Storage pools that are not found as they should be. */
export const poolLookupMutants: Mutants = {
  'finds a pool by its UUID under another name': {
    slots: answering('storagePoolLookupByUUID', pool => ({ ...pool, name: 'default-pool' })),
    fails: ['pool lookup: a pool is found by its name and by its UUID'],
  },
  'finds a pool by the beginning of its name': {
    slots: hearing('storagePoolLookupByName', (_, name) => [name.replace('-missing', '')]),
    fails: ['pool lookup: no pool is found by a name that only begins like one'],
  },
  'finds a pool by any UUID': {
    slots: passingOver('storagePoolLookupByUUID', 'NO_STORAGE_POOL', call =>
      right('storagePoolLookupByName')(call, 'default-pool'),
    ),
    fails: ['pool lookup: no pool is found by a UUID that none has'],
  },
  'lists every pool twice': {
    slots: answering('connectListAllStoragePools', found => [...found, ...found]),
    fails: ['pool lookup: the list holds every pool once'],
  },
  ...careless,
  'lists pools of every type': {
    slots: hearing('connectListAllStoragePools', (_, flags) => [flags & 0x3f]),
    fails: ['pool lookup: the filter of its type lists a pool, and that of no other type does'],
  },
}
