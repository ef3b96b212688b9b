import { honours, type Connection, type NodeDeviceCapability, type NodeDeviceDriver } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { connectWith } from '../connect-with.ts'
import { expectEqual, skip } from '../expectation.ts'
import { capabilityBits } from '../samples/node-device.ts'
import type { Scene } from '../scene.ts'
import { honouredFlags } from '../slots.ts'
import { nodeDeviceSubject } from '../subjects/node-device.ts'
import { listableCapabilities } from './capabilities.ts'

type ListDevices = NonNullable<NodeDeviceDriver<unknown>['connectListAllNodeDevices']>

/** The older ways to ask a host for its devices, and a device for its capabilities. */
export const deviceCountChecks: Checks = {
  'as many devices are counted as are listed, with every capability': {
    about: 'nodeNumOfDevices',
    own: true,
    needs: ['connectListAllNodeDevices'],
    async run(scene) {
      const count = scene.driver.nodeDevice?.nodeNumOfDevices ?? skip('core counts them')
      const connection = await connectListing(scene, async (call, flags) =>
        Array.from({ length: await count(call, capabilityOf(flags), 0) }, (_, place) => ({
          name: String(place),
        })),
      )
      await compare(scene, connection, names => names.length)
    },
  },
  'the devices are named that are listed, with every capability': {
    about: 'nodeListDevices',
    own: true,
    needs: ['connectListAllNodeDevices'],
    async run(scene) {
      const nameAll = scene.driver.nodeDevice?.nodeListDevices ?? skip('core names them')
      const connection = await connectListing(scene, async (call, flags) =>
        (await nameAll(call, capabilityOf(flags), 0)).map(name => ({ name })),
      )
      await compare(scene, connection, names => [...names].sort())
    },
  },
  'a device counts as many capabilities as it names': {
    about: 'nodeDeviceNumOfCaps',
    own: true,
    from: 'a device',
    needs: ['nodeDeviceListCaps', 'nodeDeviceLookupByName'],
    async run(scene) {
      const count = scene.driver.nodeDevice?.nodeDeviceNumOfCaps ?? skip('core counts them')
      const connection = await connectWith(scene, 'nodeDevice', {
        nodeDeviceListCaps: async (call, device) =>
          Array.from({ length: await count(call, device) }, (_, place) => String(place)),
      })
      const counted = await (await nodeDeviceSubject.over(scene, connection)).listCapabilities()
      const named = await scene.nodeDevice.listCapabilities()
      expectEqual(counted.length, named.length, 'the number of capabilities')
    },
  },
}

/** A connection whose list comes from another slot. */
function connectListing(scene: Scene, list: ListDevices): Promise<Connection> {
  const flags = honouredFlags(scene.driver, 'connectListAllNodeDevices')
  return connectWith(scene, 'nodeDevice', { connectListAllNodeDevices: honours(flags, list) })
}

async function compare(
  scene: Scene,
  other: Connection,
  figure: (names: readonly string[]) => unknown,
): Promise<void> {
  for (const capability of [undefined, ...listableCapabilities(scene.driver)]) {
    const filter = capability === undefined ? {} : { capabilities: [capability] }
    const found = (await other.listNodeDevices(filter)).map(({ name }) => name)
    const listed = (await scene.connection.listNodeDevices(filter)).map(({ name }) => name)
    expectEqual(figure(found), figure(listed), `the devices with ${capability ?? 'any capability'}`)
  }
}

function capabilityOf(flags: number): string | undefined {
  const names = Object.keys(capabilityBits) as NodeDeviceCapability[]
  return names.find(name => (capabilityBits[name] & flags) !== 0)
}
