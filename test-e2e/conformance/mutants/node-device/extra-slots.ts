import type { Call, NodeDeviceRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right, type Slots } from '../mutant.ts'
import { perConnection } from '../wrong-slots.ts'
import { definedDeviceSlots } from './defined-devices.ts'

/** What the mock hypervisor lacks of devices: definitions, taking them away from the host, and names on a fabric. */
export function extraDeviceSlots(): Slots {
  return { ...definedDeviceSlots(), ...detachSlots(), nodeDeviceLookupSCSIHostByWWN: lookupByWwn }
}

function detachSlots(): Slots {
  const detached = perConnection(() => new Set<string>())
  const detach = async (call: Call<unknown>, name: string, driver?: string) => {
    await right('nodeDeviceLookupByName')(call, name)
    if (driver !== undefined && driver !== 'vfio') throw new VirtError('ARGUMENT_UNSUPPORTED', driver)
    detached(call).add(name)
  }
  const checkDetached = async (call: Call<unknown>, name: string) => {
    await right('nodeDeviceLookupByName')(call, name)
    if (!detached(call).has(name)) throw new VirtError('OPERATION_INVALID', `the host has '${name}' itself`)
  }
  return {
    nodeDeviceDettach: (call, name) => detach(call, name),
    nodeDeviceDetachFlags: detach,
    async nodeDeviceReAttach(call, name) {
      await checkDetached(call, name)
      detached(call).delete(name)
    },
    nodeDeviceReset: checkDetached,
  }
}

async function lookupByWwn(call: Call<unknown>, wwnn: string, wwpn: string): Promise<NodeDeviceRef> {
  for (const device of await right('connectListAllNodeDevices')(call, 0)) {
    const xml = await right('nodeDeviceGetXMLDesc')(call, device, 0)
    if (xml.includes(`<wwnn>${wwnn}</wwnn>`) && xml.includes(`<wwpn>${wwpn}</wwpn>`)) return device
  }
  throw new VirtError('NO_NODE_DEVICE', `no device with the names ${wwnn} and ${wwpn}`, { domain: 'TEST' })
}
