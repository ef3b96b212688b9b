import { NodeDeviceCreateXmlFlag, type NodeDevice } from '@guestwork/core'
import type { Checks } from '../check.ts'
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
  'a device document that is not well-formed is refused with XML_DETAIL': {
    about: 'nodeDeviceCreateXML',
    async run(scene) {
      const broken = scene.sample('virtualDevice').xml.replace(/<\/device>\s*$/, '')
      await expectRejection('XML_DETAIL', makeDevice(scene, broken), 'a document without its end')
    },
  },
  'a document of something else does not become a device': {
    about: 'nodeDeviceCreateXML',
    async run(scene) {
      const other = '<network><name>guestwork-conformance</name></network>'
      await expectRejection('XML_ERROR', makeDevice(scene, other), 'a <network> document')
    },
  },
  'a device document that does not fit the schema is refused where that is asked for': {
    about: 'nodeDeviceCreateXML',
    honours: NodeDeviceCreateXmlFlag.VALIDATE,
    async run(scene) {
      const { xml } = scene.sample('virtualDevice')
      const odd = xml.replace(/<\/device>\s*$/, '<guestwork-conformance/></device>')
      const made = scene.connection.nodeDeviceCreateXml(odd, { validate: true })
      await expectRejection('XML_INVALID_SCHEMA', made, 'a document with an element of its own')
    },
  },
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
