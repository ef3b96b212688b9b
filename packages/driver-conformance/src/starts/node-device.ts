import type { NodeDevice } from '@guestwork/core'
import { attempt } from '../claim.ts'
import { skip } from '../expectation.ts'
import type { Scene } from '../scene.ts'
import type { Beginning } from '../start.ts'

/** Devices that checks begin with: one that the host has, or one that is made, defined or taken away for the check. */
export const nodeDeviceStarts = {
  'a device': {
    slots: ['connectListAllNodeDevices'],
    async prepare(scene) {
      const [nodeDevice] = await scene.connection.listNodeDevices()
      scene.bring({ nodeDevice: nodeDevice ?? skip('the host has no device') })
    },
  },
  'a virtual device': {
    slots: ['nodeDeviceCreateXML'],
    async prepare(scene) {
      scene.bring({ nodeDevice: await makeDevice(scene) })
    },
  },
  'a defined device': {
    slots: ['nodeDeviceDefineXML'],
    async prepare(scene) {
      scene.bring({ nodeDevice: await defineDevice(scene) })
    },
  },
  'a detachable device': {
    slots: ['nodeDeviceLookupByName'],
    async prepare(scene) {
      const { name } = scene.sample('detachableDevice')
      scene.atEnd(async connection => (await connection.nodeDeviceLookupByName(name)).reattach())
      scene.bring({ nodeDevice: await scene.connection.nodeDeviceLookupByName(name) })
    },
  },
} as const satisfies Readonly<Record<string, Beginning>>

/** Makes a device, which is removed when the check ends. */
export async function makeDevice(scene: Scene, xml = scene.sample('virtualDevice').xml): Promise<NodeDevice> {
  const device = await scene.connection.nodeDeviceCreateXml(xml)
  removeAtEnd(scene, device)
  return device
}

/** Defines a device without making it; it is removed when the check ends. */
export async function defineDevice(
  scene: Scene,
  xml = scene.sample('definedDevice').xml,
): Promise<NodeDevice> {
  const device = await scene.connection.nodeDeviceDefineXml(xml)
  removeAtEnd(scene, device)
  return device
}

/** The host chooses the name of a device, so that none can be claimed before. */
function removeAtEnd(scene: Scene, { name }: NodeDevice): void {
  scene.atEnd(async connection => {
    const device = await connection.nodeDeviceLookupByName(name)
    await attempt(
      () => device.destroy(),
      () => device.undefine(),
    )
  })
}
