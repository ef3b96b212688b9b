import type { NodeDeviceRef } from '@guestwork/core'
import { mockSamples } from '../mock-samples.ts'
import { right, type Mutants, type Slots } from '../mutant.ts'
import { withEnd } from '../with-end.ts'
import { answering, hearing, perConnection } from '../wrong-slots.ts'

const gone = perConnection(() => new Map<string, NodeDeviceRef>())

/** Devices that are not made or destroyed as they should be. */
export const virtualDeviceMutants: Mutants = {
  'does not list the devices that it made': {
    slots: answering('connectListAllNodeDevices', found =>
      found.filter(({ name }) => name !== 'scsi_host12'),
    ),
    fails: ['virtual device: a device that was made is listed'],
  },
  'hangs a new device on another parent': {
    slots: answering('nodeDeviceGetParent', (parent, _, { name }) =>
      name === 'scsi_host12' ? 'computer' : parent,
    ),
    fails: ['virtual device: a device that was made hangs on the parent that its document asks for'],
  },
  'makes a device on any parent': {
    slots: making(xml => xml.replace('<parent>missing', '<parent>scsi_host1')),
    fails: ['virtual device: no device is made on a parent that there is not'],
  },
  'ends device documents that have no end': {
    slots: making(xml => withEnd(xml, 'device')),
    fails: ['virtual device: a device document that is not well-formed is refused with XML_DETAIL'],
  },
  'makes a device of anything': {
    slots: making(xml => (xml.startsWith('<device>') ? xml : mockSamples.virtualDevice.xml)),
    fails: ['virtual device: a document of something else does not become a device'],
  },
  'does not look at the schema of devices': {
    slots: hearing('nodeDeviceCreateXML', (_, xml) => [xml, 0]),
    fails: [
      'virtual device: a device document that does not fit the schema is refused where that is asked for',
    ],
  },
  'finds devices that were destroyed': {
    slots: {
      async nodeDeviceLookupByName(call, name) {
        return gone(call).get(name) ?? right('nodeDeviceLookupByName')(call, name)
      },
      nodeDeviceDestroy: destroyAndRemember(),
    },
    fails: ['virtual device: a device that was destroyed is found no more'],
  },
  'does not list the host any more once somebody wanted to destroy it': {
    slots: {
      ...answering('connectListAllNodeDevices', (found, call) =>
        found.filter(({ name }) => name !== 'computer' || !gone(call).has(name)),
      ),
      nodeDeviceDestroy: destroyAndRemember(),
    },
    fails: ['virtual device: the host itself cannot be destroyed, whether that is refused or not'],
  },
}

/** Makes devices from documents that are changed before. */
function making(change: (xml: string) => string): Slots {
  return hearing('nodeDeviceCreateXML', (_, xml, flags) => [change(xml), flags])
}

function destroyAndRemember(): NonNullable<Slots['nodeDeviceDestroy']> {
  return async (call, device) => {
    await right('nodeDeviceDestroy')(call, device)
    gone(call).set(device.name, device)
  }
}
