import type { Connection, NodeDevice, NodeDeviceCapability } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { nameIn } from '../domain-document.ts'
import { expectEqual, expectRejection, expectThat, skip } from '../expectation.ts'
import { deviceFilterBits } from '../samples/node-device.ts'
import { hasCapability, listableCapabilities } from './capabilities.ts'

const worldWideNames = /<wwnn>([^<]*)<\/wwnn>\s*<wwpn>([^<]*)<\/wwpn>/

/** Finding the devices of a host. */
export const deviceLookupChecks: Checks = {
  'a device is found by its name': {
    about: 'nodeDeviceLookupByName',
    from: 'a device',
    async run({ connection, nodeDevice }) {
      expectEqual(
        (await connection.nodeDeviceLookupByName(nodeDevice.name)).name,
        nodeDevice.name,
        'the name',
      )
    },
  },
  'no device is found by a name that only begins like one': {
    about: 'nodeDeviceLookupByName',
    from: 'a device',
    async run({ connection, nodeDevice }) {
      const found = connection.nodeDeviceLookupByName(`${nodeDevice.name}-missing`)
      await expectRejection('NO_NODE_DEVICE', found, 'looking it up')
    },
  },
  'a Fibre Channel host is found by the names of its node and its port': {
    about: 'nodeDeviceLookupSCSIHostByWWN',
    needs: ['connectListAllNodeDevices', 'nodeDeviceGetXMLDesc'],
    async run({ connection }) {
      const [host] = await connection.listNodeDevices({ capabilities: ['fc_host'] })
      if (host === undefined) return skip('the host has no Fibre Channel host')
      const [, wwnn = '', wwpn = ''] = worldWideNames.exec(await host.getXml()) ?? []
      expectEqual((await connection.nodeDeviceLookupScsiHostByWwn(wwnn, wwpn)).name, host.name, 'the name')
    },
  },
  'no Fibre Channel host is found by names that none has': {
    about: 'nodeDeviceLookupSCSIHostByWWN',
    async run({ connection }) {
      const found = connection.nodeDeviceLookupScsiHostByWwn('20000000c9831b4b', '10000000c9831b4c')
      await expectRejection('NO_NODE_DEVICE', found, 'looking it up')
    },
  },
  'the list holds every device once': {
    about: 'connectListAllNodeDevices',
    async run({ connection }) {
      const names = (await connection.listNodeDevices()).map(({ name }) => name)
      expectEqual(names.length, new Set(names).size, 'the number of names')
    },
  },
  'a device is listed with every capability that it names': {
    about: 'connectListAllNodeDevices',
    needs: ['nodeDeviceListCaps'],
    async run(scene) {
      const listable = listableCapabilities(scene.driver)
      for (const device of await scene.connection.listNodeDevices()) {
        const names = new Set(await device.listCapabilities())
        for (const capability of listable.filter(each => names.has(each))) {
          const listed = await namesWith(scene.connection, capability)
          expectThat(listed.includes(device.name), `${device.name} is not listed with ${capability}`)
        }
      }
    },
  },
  'no device is listed with a capability that its document lacks': {
    about: 'connectListAllNodeDevices',
    needs: ['nodeDeviceGetXMLDesc'],
    async run(scene) {
      for (const capability of listableCapabilities(scene.driver)) {
        for (const device of await scene.connection.listNodeDevices({ capabilities: [capability] })) {
          const has = hasCapability(await device.getXml(), capability)
          expectThat(has, `${device.name} is listed with ${capability}`)
        }
      }
    },
  },
  'a device that is there is listed as active and not as inactive': {
    about: 'connectListAllNodeDevices',
    from: 'a virtual device',
    honours: deviceFilterBits.active | deviceFilterBits.inactive,
    async run({ connection, nodeDevice }) {
      const listed = async (filter: { active?: boolean; inactive?: boolean }) =>
        (await connection.listNodeDevices(filter)).some(({ name }) => name === nodeDevice.name)
      const found = [await listed({ active: true }), await listed({ inactive: true })]
      expectEqual(found, [true, false], 'listed as active, as inactive')
    },
  },
  'the parent of a device is there too': {
    about: 'nodeDeviceGetParent',
    needs: ['connectListAllNodeDevices'],
    async run({ connection }) {
      const devices = await connection.listNodeDevices()
      const names = new Set(devices.map(({ name }) => name))
      for (const device of devices) {
        const parent = await device.getParent()
        expectThat(parent === undefined || names.has(parent), `${device.name} hangs on ${String(parent)}`)
      }
    },
  },
  'the document of a device has the parent that the device names': {
    about: 'nodeDeviceGetParent',
    needs: ['connectListAllNodeDevices', 'nodeDeviceGetXMLDesc'],
    run: ({ connection }) =>
      forEachDevice(connection, async (device, xml) => {
        const parent = /<parent>([^<]*)<\/parent>/.exec(xml)?.[1]
        expectEqual(await device.getParent(), parent, `the parent of ${device.name}`)
      }),
  },
  'the document of a device has its name': {
    about: 'nodeDeviceGetXMLDesc',
    needs: ['connectListAllNodeDevices'],
    run: ({ connection }) =>
      forEachDevice(connection, (device, xml) => expectEqual(nameIn(xml), device.name, 'the name')),
  },
  'the document of a device has the capabilities that the device names': {
    about: 'nodeDeviceListCaps',
    needs: ['connectListAllNodeDevices', 'nodeDeviceGetXMLDesc'],
    run: ({ connection }) =>
      forEachDevice(connection, async (device, xml) => {
        for (const name of await device.listCapabilities()) {
          expectThat(hasCapability(xml, name), `the document of ${device.name} has no ${name}`)
        }
      }),
  },
}

async function forEachDevice(
  connection: Connection,
  look: (device: NodeDevice, xml: string) => void | Promise<void>,
): Promise<void> {
  for (const device of await connection.listNodeDevices()) await look(device, await device.getXml())
}

async function namesWith(connection: Connection, capability: NodeDeviceCapability): Promise<string[]> {
  const devices = await connection.listNodeDevices({ capabilities: [capability] })
  return devices.map(({ name }) => name)
}
