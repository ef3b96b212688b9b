import { StoragePoolCreateFlag, type StoragePool } from '@guestwork/core'
import { generateUuid } from '@guestwork/util'
import type { Checks } from '../../check.ts'
import { withUuid } from '../../domain-document.ts'
import { expectEqual } from '../../expectation.ts'
import { nextEvent } from '../../next-event.ts'
import { reportedStepChecks, type ReportedStep } from '../../reported-steps.ts'
import { definePool } from '../../starts/storage.ts'

const about = 'connectStoragePoolEventRegisterAny'

const steps: readonly ReportedStep<StoragePool>[] = [
  {
    title: 'a new definition of a pool is reported as defined',
    check: { needs: ['storagePoolDefineXML'] },
    event: 'defined',
    act: scene => definePool(scene),
  },
  {
    title: 'a pool that is built is reported as created',
    check: { from: 'a pool', needs: ['storagePoolBuild'] },
    event: 'created',
    act: step(pool => pool.build()),
  },
  {
    title: 'a pool that starts is reported as started',
    check: { from: 'a pool', needs: ['storagePoolCreate'] },
    event: 'started',
    act: step(pool => pool.create()),
  },
  {
    title: 'a pool that stops is reported as stopped',
    check: { from: 'a running pool', needs: ['storagePoolDestroy'] },
    event: 'stopped',
    act: step(pool => pool.destroy()),
  },
  {
    title: 'a pool whose source is deleted is reported as deleted',
    check: { from: 'a pool', needs: ['storagePoolDelete'] },
    event: 'deleted',
    act: step(pool => pool.delete()),
  },
  {
    title: 'a definition of a pool that was removed is reported as undefined',
    check: { from: 'a pool', needs: ['storagePoolUndefine'] },
    event: 'undefined',
    act: step(pool => pool.undefine()),
  },
]

/** What is reported about storage pools. */
export const poolEventChecks: Checks = {
  ...reportedStepChecks(
    {
      about,
      listen: connection => connection.events('storage-pool-lifecycle'),
      concerns: ({ storagePool }, { uuid }: StoragePool) => storagePool.uuid === uuid,
    },
    steps,
  ),
  'a pool that is to be built before it starts is reported as created and then as started': {
    about: 'storagePoolCreate',
    from: 'a pool',
    needs: [about],
    honours: StoragePoolCreateFlag.WITH_BUILD,
    async run({ storagePool, patience }) {
      await using events = storagePool.events('storage-pool-lifecycle')
      await events.ready
      await storagePool.create({ build: true })
      const first = await nextEvent(events, () => true, 'the first event', patience)
      const second = await nextEvent(events, () => true, 'the second event', patience)
      expectEqual([first.event, second.event], ['created', 'started'], 'the events')
    },
  },
  'a pool whose volumes are read again is reported as refreshed': {
    about,
    from: 'a running pool',
    needs: ['storagePoolRefresh'],
    async run({ connection, storagePool, patience }) {
      await using events = connection.events('storage-pool-refresh')
      await events.ready
      await storagePool.refresh()
      const fits = (event: { storagePool: StoragePool }) => event.storagePool.uuid === storagePool.uuid
      await nextEvent(events, fits, "an event 'storage-pool-refresh'", patience)
    },
  },
  'who asks for the events of one pool hears of no other': {
    about,
    from: 'a pool',
    needs: ['storagePoolCreate', 'storagePoolDestroy', 'storagePoolUndefine'],
    async run(scene) {
      const { storagePool, patience } = scene
      await using events = storagePool.events('storage-pool-lifecycle')
      await events.ready
      const other = withUuid(scene.sample('storagePool').otherXml, generateUuid())
      await (await definePool(scene, other)).undefine()
      await storagePool.create()
      await storagePool.destroy()
      const first = await nextEvent(events, () => true, 'any event', patience)
      expectEqual(first.storagePool.name, storagePool.name, 'the pool of the first event')
    },
  },
}

function step(change: (pool: StoragePool) => PromiseLike<void>): ReportedStep<StoragePool>['act'] {
  return async ({ storagePool }) => {
    await change(storagePool)
    return storagePool
  }
}
