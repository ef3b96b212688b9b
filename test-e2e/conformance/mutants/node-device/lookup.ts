import { ConnectListNodeDevicesFlag as Filter } from '@guestwork/core'
import type { Mutants } from '../mutant.ts'
import { answering, hearing } from '../wrong-slots.ts'

/** Devices of the host that are not found or described as they should be. */
export const deviceLookupMutants: Mutants = {
  'finds a device by its name under another one': {
    slots: answering('nodeDeviceLookupByName', ({ name }) => ({ name: `${name}-2` })),
    fails: ['device lookup: a device is found by its name'],
  },
  'finds a device by the beginning of its name': {
    slots: hearing('nodeDeviceLookupByName', (_, name) => [name.replace('-missing', '')]),
    fails: ['device lookup: no device is found by a name that only begins like one'],
  },
  'lists every device twice': {
    slots: answering('connectListAllNodeDevices', found => [...found, ...found]),
    fails: ['device lookup: the list holds every device once'],
  },
  'finds no device with the capability system': {
    slots: answering('connectListAllNodeDevices', (found, _, flags) =>
      flags === Filter.CAP_SYSTEM ? [] : found,
    ),
    fails: ['device lookup: a device is listed with every capability that it names'],
  },
  'passes over the capabilities that a list is asked for': {
    slots: hearing('connectListAllNodeDevices', () => [0]),
    fails: ['device lookup: no device is listed with a capability that its document lacks'],
  },
  'has a device that hangs on nothing': {
    slots: {
      ...answering('nodeDeviceGetParent', (parent, _, { name }) =>
        name === 'scsi_host2' ? 'nowhere' : parent,
      ),
      ...answering('nodeDeviceGetXMLDesc', (xml, _, { name }) =>
        name === 'scsi_host2' ? xml.replace('computer', 'nowhere') : xml,
      ),
    },
    fails: ['device lookup: the parent of a device is there too'],
  },
  'has a device that names another parent than its document': {
    slots: answering('nodeDeviceGetParent', (parent, _, { name }) =>
      name === 'scsi_host2' ? 'scsi_host1' : parent,
    ),
    fails: ['device lookup: the document of a device has the parent that the device names'],
  },
  'writes documents of devices with other names': {
    slots: answering('nodeDeviceGetXMLDesc', xml => xml.replace('<name>', '<name>the_')),
    fails: ['device lookup: the document of a device has its name'],
  },
  'has devices with a capability that their documents lack': {
    slots: answering('nodeDeviceListCaps', capabilities => capabilities.map(() => 'teapot')),
    fails: ['device lookup: the document of a device has the capabilities that the device names'],
  },
}

/** Devices that are not counted or named as they should be. */
export const deviceCountMutants: Mutants = {
  'counts all devices, whatever their capabilities': {
    slots: hearing('nodeNumOfDevices', () => [undefined, 0]),
    fails: ['device count: a device that is made is counted with what it can do, and with nothing else'],
  },
  'does not name the devices that it made': {
    slots: answering('nodeListDevices', names => names.filter(name => name !== 'scsi_host12')),
    fails: ['device count: a device that is made is named'],
  },
  'names all devices, whatever their capabilities': {
    slots: hearing('nodeListDevices', () => [undefined, 0]),
    fails: ['device count: devices that are named with a capability have it in their documents'],
  },
  'counts a capability more than a device names': {
    slots: answering('nodeDeviceNumOfCaps', count => count + 1),
    fails: ['device count: a device counts as many capabilities as it names'],
  },
}
