import { NodeDeviceCreateXmlFlag, type NodeDevice } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { documentChecks } from '../document-checks.ts'
import { expectCode, expectEqual, expectRejection, expectThat, rejectionOf, skip } from '../expectation.ts'
import { makeDevice } from '../starts/node-device.ts'

const parentElement = /<parent>([^<]*)<\/parent>/

/** Devices that are made by software. */
export const virtualDeviceChecks: Checks = {
  'a device that was made is listed': {
    about: 'nodeDeviceCreateXML',
    from: 'a virtual device',
    needs: ['connectListAllNodeDevices'],
    async run({ connection, nodeDevice }) {
      const names = (await connection.listNodeDevices()).map(({ name }) => name)
      expectThat(names.includes(nodeDevice.name), `the list has no '${nodeDevice.name}'`)
    },
  },
  'a device that was made hangs on the parent that its document asks for': {
    about: 'nodeDeviceCreateXML',
    from: 'a virtual device',
    needs: ['nodeDeviceGetParent'],
    async run(scene) {
      const parent = parentElement.exec(scene.sample('virtualDevice').xml)?.[1]
      expectEqual(await scene.nodeDevice.getParent(), parent, 'the parent')
    },
  },
  'no device is made on a parent that there is not': {
    about: 'nodeDeviceCreateXML',
    async run(scene) {
      const lost = scene.sample('virtualDevice').xml.replace(parentElement, '<parent>missing</parent>')
      await expectRejection(['NO_NODE_DEVICE', 'INTERNAL_ERROR'], makeDevice(scene, lost), 'making it')
    },
  },
  ...documentChecks({
    noun: 'a device',
    element: 'device',
    about: 'nodeDeviceCreateXML',
    validateBit: NodeDeviceCreateXmlFlag.VALIDATE,
    xml: scene => scene.sample('virtualDevice').xml,
    make: makeDevice,
    makeValid: ({ connection }, xml) => connection.nodeDeviceCreateXml(xml, { validate: true }),
  }),
  'a device that was destroyed is found no more': {
    about: 'nodeDeviceDestroy',
    from: 'a virtual device',
    needs: ['nodeDeviceLookupByName'],
    async run({ connection, nodeDevice }) {
      await nodeDevice.destroy()
      const found = connection.nodeDeviceLookupByName(nodeDevice.name)
      await expectRejection('NO_NODE_DEVICE', found, 'looking it up')
    },
  },
  'the host itself cannot be destroyed, whether that is refused or not': {
    about: 'nodeDeviceDestroy',
    needs: ['connectListAllNodeDevices', 'nodeDeviceGetParent'],
    async run({ connection }) {
      const root = await rootOf(await connection.listNodeDevices())
      const rejection = await rejectionOf(root.destroy())
      const codes = ['OPERATION_INVALID', 'OPERATION_UNSUPPORTED'] as const
      if (rejection !== undefined) expectCode(codes, rejection.error, 'destroy()')
      const names = (await connection.listNodeDevices()).map(({ name }) => name)
      expectThat(names.includes(root.name), `the list has no '${root.name}'`)
    },
  },
}

async function rootOf(devices: readonly NodeDevice[]): Promise<NodeDevice> {
  for (const device of devices) {
    if ((await device.getParent()) === undefined) return device
  }
  return skip('every device of the host has a parent')
}
