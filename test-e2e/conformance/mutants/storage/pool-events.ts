import {
  StoragePoolLifecycleEvent as Event,
  storagePoolEventIds,
  type StoragePoolEventPayload,
} from '@guestwork/core'
import type { Mutant, Mutants, Slots } from '../mutant.ts'
import { hearing } from '../wrong-slots.ts'

/** The check that misses an event. */
const finders: Readonly<Record<keyof typeof Event, string>> = {
  DEFINED: 'a new definition of a pool is reported as defined',
  CREATED: 'a pool that is built is reported as created',
  STARTED: 'a pool that starts is reported as started',
  STOPPED: 'a pool that stops is reported as stopped',
  DELETED: 'a pool whose source is deleted is reported as deleted',
  UNDEFINED: 'a definition of a pool that was removed is reported as undefined',
}

const silent = Object.entries(finders).map(([name, title]): [string, Mutant] => [
  `does not report the event ${name} of pools`,
  {
    slots: without(payload => 'event' in payload && payload.event === Event[name as keyof typeof Event]),
    waits: true,
    fails: [`pool events: ${title}`],
  },
])

/** Storage pools that do not report what they should. */
export const poolEventMutants: Mutants = {
  ...Object.fromEntries(silent),
  'does not report that a pool was read again': {
    slots: without((_, id) => id === storagePoolEventIds.refresh),
    waits: true,
    fails: ['pool events: a pool whose volumes are read again is reported as refreshed'],
  },
  'reports about every pool to who asked for one': {
    slots: hearing('connectStoragePoolEventRegisterAny', (_call, _pool, id, listener) => [
      undefined,
      id,
      listener,
    ]),
    fails: ['pool events: who asks for the events of one pool hears of no other'],
  },
}

function without(isKept: (payload: StoragePoolEventPayload, id: number) => boolean): Slots {
  return hearing('connectStoragePoolEventRegisterAny', (_call, pool, id, listener) => {
    const heard: typeof listener = (about, payload) => {
      if (!isKept(payload, id)) listener(about, payload)
    }
    return [pool, id, heard]
  })
}
