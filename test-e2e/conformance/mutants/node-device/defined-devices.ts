import {
  ConnectListNodeDevicesFlag as Filter,
  honours,
  NodeDeviceLifecycleEvent as Event,
  type Call,
  type NodeDeviceRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right, type Slots } from '../mutant.ts'
import { perConnection } from '../wrong-slots.ts'

/** A device that was defined. */
interface DefinedDevice {
  active: boolean
  autostart: boolean
}

const parent = 'scsi_host1'
const present = Filter.ACTIVE | Filter.INACTIVE

/** Devices that can be defined, for the mock hypervisor, which lacks them. */
export function definedDeviceSlots(): Slots {
  const defined = perConnection(() => new Map<string, DefinedDevice>())
  const listeners = perConnection(() => new Set<(name: string, event: Event) => void>())
  const tell = (call: Call<unknown>, name: string, event: Event) => {
    for (const listener of listeners(call)) listener(name, event)
  }
  const find = (call: Call<unknown>, { name }: NodeDeviceRef) => defined(call).get(name)
  /** A device that was defined; others are there and have no definition, or they are missing. */
  const get = async (call: Call<unknown>, ref: NodeDeviceRef) => {
    const device = find(call, ref)
    if (device !== undefined) return device
    await right('nodeDeviceLookupByName')(call, ref.name)
    throw new VirtError('OPERATION_INVALID', `device '${ref.name}' has no definition`, { domain: 'TEST' })
  }
  const isDefined = async (call: Call<unknown>, ref: NodeDeviceRef) => {
    if (find(call, ref) !== undefined) return true
    await right('nodeDeviceLookupByName')(call, ref.name)
    return false
  }
  return {
    nodeDeviceDefineXML(call) {
      const name = `mdev_${String(defined(call).size + 1)}`
      defined(call).set(name, { active: false, autostart: false })
      tell(call, name, Event.DEFINED)
      return { name }
    },
    async nodeDeviceUndefine(call, ref) {
      await get(call, ref)
      defined(call).delete(ref.name)
      tell(call, ref.name, Event.UNDEFINED)
    },
    async nodeDeviceCreate(call, ref) {
      const device = await get(call, ref)
      if (device.active) throw new VirtError('OPERATION_INVALID', `'${ref.name}' is there already`)
      device.active = true
    },
    async nodeDeviceDestroy(call, ref) {
      const device = find(call, ref)
      if (device === undefined) await right('nodeDeviceDestroy')(call, ref)
      else device.active = false
    },
    nodeDeviceIsActive: async (call, ref) =>
      !(await isDefined(call, ref)) || find(call, ref)?.active === true,
    nodeDeviceIsPersistent: isDefined,
    nodeDeviceGetAutostart: async (call, ref) =>
      (await isDefined(call, ref)) && find(call, ref)?.autostart === true,
    async nodeDeviceSetAutostart(call, ref, autostart) {
      const device = await get(call, ref)
      device.autostart = autostart
    },
    async nodeDeviceLookupByName(call, name) {
      return find(call, { name }) === undefined ? right('nodeDeviceLookupByName')(call, name) : { name }
    },
    async nodeDeviceGetXMLDesc(call, ref, flags) {
      if (find(call, ref) === undefined) return right('nodeDeviceGetXMLDesc')(call, ref, flags)
      return `<device>\n  <name>${ref.name}</name>\n  <parent>${parent}</parent>\n</device>\n`
    },
    nodeDeviceGetParent: async (call, ref) =>
      find(call, ref) === undefined ? right('nodeDeviceGetParent')(call, ref) : parent,
    nodeDeviceListCaps: async (call, ref) =>
      find(call, ref) === undefined ? right('nodeDeviceListCaps')(call, ref) : [],
    connectListAllNodeDevices: honours(
      present | (right('connectListAllNodeDevices').flags ?? 0),
      async (call, flags) => {
        const hardware = await right('connectListAllNodeDevices')(call, flags & ~present)
        const wanted = (active: boolean) =>
          (flags & present) === 0 || (flags & (active ? Filter.ACTIVE : Filter.INACTIVE)) !== 0
        const own = (flags & ~present) === 0 ? [...defined(call)] : []
        const names = own.filter(([, { active }]) => wanted(active)).map(([name]) => ({ name }))
        return wanted(true) ? [...hardware, ...names] : names
      },
    ),
    connectNodeDeviceEventRegisterAny(call, device, eventId, listener) {
      const isHeard = (name: string) => device === undefined || device.name === name
      listeners(call).add((name, event) => {
        if (isHeard(name)) listener({ name }, { event, detail: 0 })
      })
      return right('connectNodeDeviceEventRegisterAny')(call, device, eventId, listener)
    },
  }
}
