import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'
import { startPool } from '../../starts/storage.ts'

/** Storage pools that run without being defined. */
export const transientPoolChecks: Checks = {
  'a pool that was started without a definition runs and is not persistent': {
    about: 'storagePoolCreateXML',
    from: 'a transient pool',
    needs: ['storagePoolIsActive', 'storagePoolIsPersistent'],
    async run({ storagePool }) {
      const state = [await storagePool.isActive(), await storagePool.isPersistent()]
      expectEqual(state, [true, false], 'active, persistent')
    },
  },
  'a pool that was started without a definition is gone once it stops': {
    about: 'storagePoolCreateXML',
    from: 'a transient pool',
    needs: ['storagePoolDestroy', 'storagePoolLookupByName'],
    async run({ connection, storagePool }) {
      await storagePool.destroy()
      const found = connection.storagePoolLookupByName(storagePool.name)
      await expectRejection('NO_STORAGE_POOL', found, 'looking it up')
    },
  },
  'a pool that runs cannot be started again from its document': {
    about: 'storagePoolCreateXML',
    from: 'a transient pool',
    needs: ['storagePoolGetXMLDesc'],
    async run(scene) {
      const again = startPool(scene, await scene.storagePool.getXml())
      await expectRejection('OPERATION_INVALID', again, 'starting it again')
    },
  },
  'a pool without a definition cannot be told to start with the host': {
    about: 'storagePoolSetAutostart',
    from: 'a transient pool',
    async run({ storagePool }) {
      await expectRejection('INVALID_ARG', storagePool.setAutostart(true), 'setAutostart(true)')
    },
  },
}
