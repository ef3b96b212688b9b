import type { Checks } from '../check.ts'
import { expectEqual, expectRejection } from '../expectation.ts'

/** Devices that are defined, so that they can be made again and again. */
export const deviceDefinitionChecks: Checks = {
  'a device that was defined is not there before it is made': {
    about: 'nodeDeviceDefineXML',
    from: 'a defined device',
    needs: ['nodeDeviceCreate', 'nodeDeviceIsActive'],
    async run({ nodeDevice }) {
      expectEqual(await nodeDevice.isActive(), false, 'isActive() before create()')
      await nodeDevice.create()
      expectEqual(await nodeDevice.isActive(), true, 'isActive() after create()')
    },
  },
  'a device that is there cannot be made again': {
    about: 'nodeDeviceCreate',
    from: 'a defined device',
    async run({ nodeDevice }) {
      await nodeDevice.create()
      await expectRejection('OPERATION_INVALID', nodeDevice.create(), 'create() again')
    },
  },
  'a device that was defined keeps its definition when it is destroyed': {
    about: 'nodeDeviceIsPersistent',
    from: 'a defined device',
    needs: ['nodeDeviceCreate', 'nodeDeviceDestroy'],
    async run({ nodeDevice }) {
      await nodeDevice.create()
      await nodeDevice.destroy()
      expectEqual(await nodeDevice.isPersistent(), true, 'isPersistent()')
    },
  },
  'a device that was made without a definition is not persistent': {
    about: 'nodeDeviceIsPersistent',
    from: 'a virtual device',
    async run({ nodeDevice }) {
      expectEqual(await nodeDevice.isPersistent(), false, 'isPersistent()')
    },
  },
  'an undefined device is found no more': {
    about: 'nodeDeviceUndefine',
    from: 'a defined device',
    needs: ['nodeDeviceLookupByName'],
    async run({ connection, nodeDevice }) {
      await nodeDevice.undefine()
      const found = connection.nodeDeviceLookupByName(nodeDevice.name)
      await expectRejection('NO_NODE_DEVICE', found, 'looking it up')
    },
  },
  'a device without a definition cannot be undefined': {
    about: 'nodeDeviceUndefine',
    from: 'a virtual device',
    async run({ nodeDevice }) {
      await expectRejection('OPERATION_INVALID', nodeDevice.undefine(), 'undefine()')
    },
  },
  'a device can be told to start with the host, and told not to again': {
    about: 'nodeDeviceSetAutostart',
    from: 'a defined device',
    needs: ['nodeDeviceGetAutostart'],
    async run({ nodeDevice }) {
      for (const autostart of [true, false]) {
        await nodeDevice.setAutostart(autostart)
        expectEqual(await nodeDevice.getAutostart(), autostart, `getAutostart() after ${String(autostart)}`)
      }
    },
  },
  'a device without a definition cannot be told to start with the host': {
    about: 'nodeDeviceSetAutostart',
    from: 'a virtual device',
    async run({ nodeDevice }) {
      await expectRejection('OPERATION_INVALID', nodeDevice.setAutostart(true), 'setAutostart(true)')
    },
  },
}
