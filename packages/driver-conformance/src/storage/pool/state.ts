import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'

/** Starting and stopping storage pools, and what they say about themselves. */
export const poolStateChecks: Checks = {
  'a pool that was defined is persistent': {
    about: 'storagePoolIsPersistent',
    from: 'a pool',
    async run({ storagePool }) {
      expectEqual(await storagePool.isPersistent(), true, 'isPersistent()')
    },
  },
  'a pool that was defined does not run before it is started': {
    about: 'storagePoolCreate',
    from: 'a pool',
    needs: ['storagePoolIsActive'],
    async run({ storagePool }) {
      expectEqual(await storagePool.isActive(), false, 'isActive() before create()')
      await storagePool.create()
      expectEqual(await storagePool.isActive(), true, 'isActive() after create()')
    },
  },
  'a pool that runs cannot be started again': {
    about: 'storagePoolCreate',
    from: 'a running pool',
    async run({ storagePool }) {
      await expectRejection('OPERATION_INVALID', storagePool.create(), 'create()')
    },
  },
  'a stopped pool does not run, keeps its definition and can be started again': {
    about: 'storagePoolDestroy',
    from: 'a running pool',
    needs: ['storagePoolIsActive'],
    async run({ storagePool }) {
      await storagePool.destroy()
      expectEqual(await storagePool.isActive(), false, 'isActive() after destroy()')
      await storagePool.create()
    },
  },
  'a pool that does not run cannot be stopped': {
    about: 'storagePoolDestroy',
    from: 'a pool',
    async run({ storagePool }) {
      await expectRejection('OPERATION_INVALID', storagePool.destroy(), 'destroy()')
    },
  },
  'a new pool does not start with the host': {
    about: 'storagePoolGetAutostart',
    from: 'a pool',
    async run({ storagePool }) {
      expectEqual(await storagePool.getAutostart(), false, 'getAutostart()')
    },
  },
  'a pool can be told to start with the host, and told not to again': {
    about: 'storagePoolSetAutostart',
    from: 'a pool',
    needs: ['storagePoolGetAutostart'],
    async run({ storagePool }) {
      for (const autostart of [true, false]) {
        await storagePool.setAutostart(autostart)
        expectEqual(await storagePool.getAutostart(), autostart, `getAutostart() after ${String(autostart)}`)
      }
    },
  },
  'the figures of a pool tell whether it runs': {
    about: 'storagePoolGetInfo',
    from: 'a pool',
    needs: ['storagePoolCreate'],
    async run({ storagePool }) {
      expectEqual((await storagePool.getInfo()).state, 'inactive', 'the state before create()')
      await storagePool.create()
      expectEqual((await storagePool.getInfo()).state, 'running', 'the state after create()')
    },
  },
  'what a running pool uses and what it has left fit into it': {
    about: 'storagePoolGetInfo',
    from: 'a running pool',
    async run({ storagePool }) {
      const { capacity, allocation, available } = await storagePool.getInfo()
      const figures = [capacity, allocation, available].join(', ')
      expectThat(allocation + available <= capacity, `capacity, allocation and available space: ${figures}`)
    },
  },
  'a pool whose volumes are read again still has them': {
    about: 'storagePoolRefresh',
    from: 'a volume',
    needs: ['storagePoolListAllVolumes'],
    async run({ storagePool, storageVolume }) {
      await storagePool.refresh()
      const names = (await storagePool.listVolumes()).map(({ name }) => name)
      expectThat(names.includes(storageVolume.name), `the list has no '${storageVolume.name}'`)
    },
  },
  'the volumes of a pool that does not run cannot be read again': {
    about: 'storagePoolRefresh',
    from: 'a pool',
    async run({ storagePool }) {
      await expectRejection('OPERATION_INVALID', storagePool.refresh(), 'refresh()')
    },
  },
}
