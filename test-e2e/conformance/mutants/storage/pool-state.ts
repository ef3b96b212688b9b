import { StoragePoolState } from '@guestwork/core'
import { right, type Mutants } from '../mutant.ts'
import { answering, passingOver, perConnection } from '../wrong-slots.ts'

const started = perConnection(() => new Set<string>())
const stopped = perConnection(() => new Set<string>())
const told = perConnection(() => new Set<string>())

/** Storage pools that do not start, stop or describe themselves as they should. */
export const poolStateMutants: Mutants = {
  'takes a pool that does not run for a transient one': {
    slots: answering(
      'storagePoolIsPersistent',
      async (persistent, call, pool) => persistent && (await right('storagePoolIsActive')(call, pool)),
    ),
    fails: ['pool state: a pool that was defined is persistent'],
  },
  'takes a pool that never ran for a running one': {
    slots: {
      ...answering('storagePoolIsActive', (active, call, { uuid }) => active || !started(call).has(uuid)),
      async storagePoolCreate(call, pool, flags) {
        await right('storagePoolCreate')(call, pool, flags)
        started(call).add(pool.uuid)
      },
    },
    fails: ['pool state: a pool that was defined does not run before it is started'],
  },
  'starts a running pool again': {
    slots: passingOver('storagePoolCreate', 'OPERATION_INVALID'),
    fails: ['pool state: a pool that runs cannot be started again'],
  },
  'takes a stopped pool for a running one': {
    slots: {
      ...answering('storagePoolIsActive', (active, call, { uuid }) => active || stopped(call).has(uuid)),
      async storagePoolDestroy(call, pool) {
        await right('storagePoolDestroy')(call, pool)
        stopped(call).add(pool.uuid)
      },
    },
    fails: ['pool state: a stopped pool does not run, keeps its definition and can be started again'],
  },
  'stops a pool that does not run': {
    slots: passingOver('storagePoolDestroy', 'OPERATION_INVALID'),
    fails: ['pool state: a pool that does not run cannot be stopped'],
  },
  'says that new pools start with the host': {
    slots: {
      ...answering('storagePoolGetAutostart', (autostart, call, { uuid }) =>
        told(call).has(uuid) ? autostart : true,
      ),
      async storagePoolSetAutostart(call, pool, autostart) {
        await right('storagePoolSetAutostart')(call, pool, autostart)
        told(call).add(pool.uuid)
      },
    },
    fails: ['pool state: a new pool does not start with the host'],
  },
  'says that no pool starts with the host': {
    slots: answering('storagePoolGetAutostart', () => false),
    fails: ['pool state: a pool can be told to start with the host, and told not to again'],
  },
  'has figures of pools that always run': {
    slots: answering('storagePoolGetInfo', info => ({ ...info, state: StoragePoolState.RUNNING })),
    fails: ['pool state: the figures of a pool tell whether it runs'],
  },
  'has pools with more space left than they have': {
    slots: answering('storagePoolGetInfo', info => ({ ...info, available: info.capacity + 1n })),
    fails: ['pool state: what a running pool uses and what it has left fit into it'],
  },
  'loses volumes that are read again': {
    slots: {
      async storagePoolRefresh(call, pool, flags) {
        await right('storagePoolRefresh')(call, pool, flags)
        for (const volume of await right('storagePoolListAllVolumes')(call, pool, 0)) {
          await right('storageVolDelete')(call, volume, 0)
        }
      },
    },
    fails: ['pool state: a pool whose volumes are read again still has them'],
  },
  'reads the volumes of a pool that does not run': {
    slots: passingOver('storagePoolRefresh', 'OPERATION_INVALID'),
    fails: ['pool state: the volumes of a pool that does not run cannot be read again'],
  },
}

/** Storage pools without a definition that are not what they should be. */
export const transientPoolMutants: Mutants = {
  'takes a running pool for a persistent one': {
    slots: answering(
      'storagePoolIsPersistent',
      async (persistent, call, pool) => persistent || (await right('storagePoolIsActive')(call, pool)),
    ),
    fails: ['transient pool: a pool that was started without a definition runs and is not persistent'],
  },
  'does not stop pools without a definition': {
    slots: {
      async storagePoolDestroy(call, pool) {
        if (!(await right('storagePoolIsPersistent')(call, pool))) return
        await right('storagePoolDestroy')(call, pool)
      },
    },
    fails: ['transient pool: a pool that was started without a definition is gone once it stops'],
  },
  'starts a pool from the document of a running one': {
    slots: passingOver('storagePoolCreateXML', 'OPERATION_INVALID', call =>
      right('storagePoolLookupByName')(call, 'default-pool'),
    ),
    fails: ['transient pool: a pool that runs cannot be started again from its document'],
  },
  'passes over the wish to start a transient pool with the host': {
    slots: passingOver('storagePoolSetAutostart', 'INVALID_ARG'),
    fails: ['transient pool: a pool without a definition cannot be told to start with the host'],
  },
}
