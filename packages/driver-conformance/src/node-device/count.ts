import { honours, type Connection, type NodeDeviceCapability, type NodeDeviceDriver } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { connectWith } from '../connect-with.ts'
import { expectEqual, expectThat, skip } from '../expectation.ts'
import { capabilityBits } from '../samples/node-device.ts'
import type { Scene } from '../scene.ts'
import { honouredFlags } from '../slots.ts'
import { makeDevice } from '../starts/node-device.ts'
import { hasCapability, listableCapabilities } from './capabilities.ts'

type NameDevices = NonNullable<NodeDeviceDriver<unknown>['nodeListDevices']>

/** The older ways to ask a host for its devices, and a device for its capabilities. */
export const deviceCountChecks: Checks = {
  'a device that is made is counted with what it can do, and with nothing else': {
    about: 'nodeNumOfDevices',
    own: true,
    needs: ['nodeDeviceCreateXML', 'nodeDeviceGetXMLDesc'],
    async run(scene) {
      const count = scene.driver.nodeDevice?.nodeNumOfDevices ?? skip('core counts them')
      const connection = await connectNaming(scene, async (call, capability, flags) => {
        return Array.from({ length: await count(call, capability, flags) }, (_, place) => String(place))
      })
      const before = await countEach(scene, connection)
      const xml = await (await makeDevice(scene)).getXml()
      for (const [capability, number] of await countEach(scene, connection)) {
        const more = capability === undefined || hasCapability(xml, capability) ? 1 : 0
        const expected = (before.get(capability) ?? 0) + more
        expectEqual(number, expected, `the number of devices with ${capability ?? 'any capability'}`)
      }
    },
  },
  'a device that is made is named': {
    about: 'nodeListDevices',
    own: true,
    needs: ['nodeDeviceCreateXML'],
    async run(scene) {
      const nameAll = scene.driver.nodeDevice?.nodeListDevices ?? skip('core names them')
      const connection = await connectNaming(scene, nameAll)
      const { name } = await makeDevice(scene)
      const names = (await connection.listNodeDevices()).map(device => device.name)
      expectThat(names.includes(name), `'${name}' is not named`)
    },
  },
  'devices that are named with a capability have it in their documents': {
    about: 'nodeListDevices',
    own: true,
    needs: ['nodeDeviceGetXMLDesc'],
    async run(scene) {
      const nameAll = scene.driver.nodeDevice?.nodeListDevices ?? skip('core names them')
      const connection = await connectNaming(scene, nameAll)
      for (const capability of listableCapabilities(scene.driver)) {
        for (const device of await connection.listNodeDevices({ capabilities: [capability] })) {
          const has = hasCapability(await device.getXml(), capability)
          expectThat(has, `${device.name} is named with ${capability}`)
        }
      }
    },
  },
  'a device counts as many capabilities as it names': {
    about: 'nodeDeviceNumOfCaps',
    own: true,
    needs: ['connectListAllNodeDevices', 'nodeDeviceListCaps'],
    async run(scene) {
      const count = scene.driver.nodeDevice?.nodeDeviceNumOfCaps ?? skip('core counts them')
      const connection = await connectWith(scene, 'nodeDevice', {
        nodeDeviceListCaps: async (call, device) =>
          Array.from({ length: await count(call, device) }, (_, place) => String(place)),
      })
      const figures = async (of: Connection) => {
        const devices = await of.listNodeDevices()
        return Promise.all(devices.map(async device => (await device.listCapabilities()).length))
      }
      expectEqual(await figures(connection), await figures(scene.connection), 'the numbers of capabilities')
    },
  },
}

/** A connection whose lists of devices come from names. */
function connectNaming(scene: Scene, nameAll: NameDevices): Promise<Connection> {
  const flags = honouredFlags(scene.driver, 'connectListAllNodeDevices')
  return connectWith(scene, 'nodeDevice', {
    connectListAllNodeDevices: honours(flags, async (call, filter) =>
      (await nameAll(call, capabilityOf(filter), 0)).map(name => ({ name })),
    ),
  })
}

async function countEach(
  { driver }: Scene,
  connection: Connection,
): Promise<Map<NodeDeviceCapability | undefined, number>> {
  const counted = new Map<NodeDeviceCapability | undefined, number>()
  for (const capability of [undefined, ...listableCapabilities(driver)]) {
    const filter = capability === undefined ? {} : { capabilities: [capability] }
    counted.set(capability, (await connection.listNodeDevices(filter)).length)
  }
  return counted
}

function capabilityOf(flags: number): string | undefined {
  const names = Object.keys(capabilityBits) as NodeDeviceCapability[]
  return names.find(name => (capabilityBits[name] & flags) !== 0)
}
