import {
  ConnectListNodeDevicesFlag,
  NodeDeviceLifecycleEvent,
  type NodeDeviceRef,
  type SlotName,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { forgetfulMutants } from '../forgetful-mutants.ts'
import type { Mutants, Slots } from '../mutant.ts'
import { silentMutants } from '../silent-mutants.ts'
import { answering, hearing, passingOver, perConnection } from '../wrong-slots.ts'
import { extraDeviceSlots } from './extra-slots.ts'

const extra = extraDeviceSlots()
const gone = perConnection(() => new Map<string, NodeDeviceRef>())

/** Definitions of devices that are not stored or forgotten as they should be. */
const definitionMutants: Mutants = {
  'takes a device that was defined for one that is there': {
    extra,
    slots: answering('nodeDeviceIsActive', () => true, extra),
    fails: ['device definition: a device that was defined is not there before it is made'],
  },
  'makes a device again that is there': {
    extra,
    slots: passingOver('nodeDeviceCreate', 'OPERATION_INVALID', undefined, extra),
    fails: ['device definition: a device that is there cannot be made again'],
  },
  'takes a device that is not there for one without a definition': {
    extra,
    slots: answering(
      'nodeDeviceIsPersistent',
      async (persistent, call, device) =>
        persistent && (await extra.nodeDeviceIsActive?.(call, device)) === true,
      extra,
    ),
    fails: ['device definition: a device that was defined keeps its definition when it is destroyed'],
  },
  'takes every device for one with a definition': {
    extra,
    slots: answering('nodeDeviceIsPersistent', () => true, extra),
    fails: ['device definition: a device that was made without a definition is not persistent'],
  },
  'finds devices that were undefined': {
    extra,
    slots: {
      ...passingOver(
        'nodeDeviceLookupByName',
        'NO_NODE_DEVICE',
        (call, name) => gone(call).get(name) ?? missing(name),
        extra,
      ),
      async nodeDeviceUndefine(call, device, flags) {
        await extra.nodeDeviceUndefine?.(call, device, flags)
        gone(call).set(device.name, device)
      },
    },
    fails: ['device definition: an undefined device is found no more'],
  },
  'passes over the wish to undefine a device without a definition': {
    extra,
    slots: passingOver('nodeDeviceUndefine', 'OPERATION_INVALID', undefined, extra),
    fails: ['device definition: a device without a definition cannot be undefined'],
  },
  'says that no device starts with the host': {
    extra,
    slots: answering('nodeDeviceGetAutostart', () => false, extra),
    fails: ['device definition: a device can be told to start with the host, and told not to again'],
  },
  'passes over the wish to start a device without a definition with the host': {
    extra,
    slots: passingOver('nodeDeviceSetAutostart', 'OPERATION_INVALID', undefined, extra),
    fails: ['device definition: a device without a definition cannot be told to start with the host'],
  },
  ...silentMutants(
    'connectNodeDeviceEventRegisterAny',
    NodeDeviceLifecycleEvent,
    {
      DEFINED: 'device events: a new definition of a device is reported as defined',
      UNDEFINED: 'device events: a definition of a device that was removed is reported as undefined',
    },
    extra,
  ),
}

/** Devices that are not taken away from the host or given back as they should be. */
const detachMutants: Mutants = {
  'does not give a device back to the host': {
    extra,
    slots: refusing('nodeDeviceReAttach'),
    fails: ['device detach: a device can be taken away from the host and given back'],
  },
  'does not reset a device': {
    extra,
    slots: refusing('nodeDeviceReset'),
    fails: ['device detach: a device that was taken away from the host can be reset'],
  },
  'holds devices by any driver': {
    extra,
    slots: passingOver('nodeDeviceDetachFlags', 'ARGUMENT_UNSUPPORTED', undefined, extra),
    fails: ['device detach: a device cannot be held for domains by a driver that there is not'],
  },
}

/** Devices that are not found as they should be. */
const lookupMutants: Mutants = {
  'lists devices that are there as inactive': {
    extra,
    slots: hearing(
      'connectListAllNodeDevices',
      (_, flags) => [flags & ~ConnectListNodeDevicesFlag.INACTIVE],
      extra,
    ),
    fails: ['device lookup: a device that is there is listed as active and not as inactive'],
  },
  'finds another Fibre Channel host by the names of one': {
    extra,
    slots: answering('nodeDeviceLookupSCSIHostByWWN', () => ({ name: 'scsi_host11' }), extra),
    fails: ['device lookup: a Fibre Channel host is found by the names of its node and its port'],
  },
  'finds a Fibre Channel host by any names': {
    extra,
    slots: passingOver(
      'nodeDeviceLookupSCSIHostByWWN',
      'NO_NODE_DEVICE',
      () => ({ name: 'scsi_host11' }),
      extra,
    ),
    fails: ['device lookup: no Fibre Channel host is found by names that none has'],
  },
}

/** Mutants of what the mock hypervisor lacks of devices. */
export const extraDeviceMutants: Readonly<Record<string, Mutants>> = {
  definition: definitionMutants,
  detach: detachMutants,
  lookupExtra: lookupMutants,
  forgetfulExtra: forgetfulMutants('nodeDevice', extra),
}

function refusing(slot: SlotName): Slots {
  return answering(
    slot,
    () => {
      throw new VirtError('OPERATION_INVALID', `refused by ${slot}`)
    },
    extra,
  )
}

function missing(name: string): never {
  throw new VirtError('NO_NODE_DEVICE', `no device '${name}'`)
}
