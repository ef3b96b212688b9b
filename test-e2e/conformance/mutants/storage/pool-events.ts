import { StoragePoolLifecycleEvent, storagePoolEventIds } from '@guestwork/core'
import type { Mutants } from '../mutant.ts'
import { silentMutants } from '../silent-mutants.ts'
import { silentAbout, talkative } from '../wrong-slots.ts'

const slot = 'connectStoragePoolEventRegisterAny'

/** Storage pools that do not report what they should. */
export const poolEventMutants: Mutants = {
  ...silentMutants(slot, StoragePoolLifecycleEvent, {
    DEFINED: 'pool events: a new definition of a pool is reported as defined',
    CREATED: 'pool events: a pool that is built is reported as created',
    STARTED: 'pool events: a pool that starts is reported as started',
    STOPPED: 'pool events: a pool that stops is reported as stopped',
    DELETED: 'pool events: a pool whose source is deleted is reported as deleted',
    UNDEFINED: 'pool events: a definition of a pool that was removed is reported as undefined',
  }),
  'does not report that a pool was read again': {
    slots: silentAbout(slot, (_, eventId) => eventId === storagePoolEventIds.refresh),
    waits: true,
    fails: ['pool events: a pool whose volumes are read again is reported as refreshed'],
  },
  'reports about every pool to who asked for one': {
    slots: talkative(slot),
    fails: ['pool events: who asks for the events of one pool hears of no other'],
  },
}
