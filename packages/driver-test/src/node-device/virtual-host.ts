import type { NodeDevice } from '@guestwork/conf/node-device'
import { NodeDeviceLifecycleEvent } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { HostDevices } from './host-devices.ts'
import { fibreChannelOf } from './fibre-channel.ts'

const model = 'scsi_host11'
const name = 'scsi_host12'

/**
 * Makes a virtual Fibre Channel host, as libvirt's mock does: whatever was asked for, it is `scsi_host12`, a copy of
 * `scsi_host11` with other names on the fabric.
 *
 * @throws VirtError `INTERNAL_ERROR` when `scsi_host11` was destroyed.
 */
export function makeVirtualHost(devices: HostDevices, names: { wwnn: string; wwpn: string }): NodeDevice {
  const original = devices.find(model)
  if (original === undefined) {
    throw new VirtError('INTERNAL_ERROR', `there is no '${model}' to make '${name}' after`, {
      domain: 'NODEDEV',
    })
  }
  const device = { ...structuredClone(original), name }
  Object.assign(fibreChannelOf(device) ?? {}, names)
  devices.add(device)
  devices.emit(device, NodeDeviceLifecycleEvent.CREATED)
  return device
}

/**
 * Removes the virtual host that a storage pool was started with.
 *
 * @throws VirtError `NO_NODE_DEVICE` when it is gone.
 */
export function removeVirtualHost(devices: HostDevices): void {
  const device = devices.get({ name })
  devices.emit(device, NodeDeviceLifecycleEvent.DELETED)
  devices.remove(device)
}
