import { ConnectListStoragePoolsFlag as Filter } from '@guestwork/core'
import { right, type Mutant, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'

/** The check that finds out when a list passes over a filter. */
const finders: Readonly<Partial<Record<keyof typeof Filter, string>>> = {
  INACTIVE: 'the filter active lists a running pool, and inactive does not',
  ACTIVE: 'the filter inactive lists a pool, and active does not',
  TRANSIENT: 'the filter persistent lists a pool, and transient does not',
  PERSISTENT: 'the filter transient lists a transient pool, and persistent does not',
  NO_AUTOSTART: 'the filter autostart lists a pool that starts with the host, and noAutostart does not',
  AUTOSTART: 'the filter noAutostart lists a pool, and autostart does not',
}

const careless = Object.entries(finders).map(([filter, title]): [string, Mutant] => [
  `passes over the filter ${filter} of pools`,
  {
    slots: hearing('connectListAllStoragePools', (_, flags) => [
      flags & ~Filter[filter as keyof typeof Filter],
    ]),
    fails: [`pool lookup: ${title}`],
  },
])

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
  ...Object.fromEntries(careless),
  'lists pools of every type': {
    slots: hearing('connectListAllStoragePools', (_, flags) => [flags & 0x3f]),
    fails: ['pool lookup: the filter of its type lists a pool, and that of no other type does'],
  },
}
