import type { NodeDevice } from '@guestwork/conf/node-device'
import { NodeDeviceCreateXmlFlag, NodeDeviceLifecycleEvent, type NodeDeviceRef } from '@guestwork/core'
import { passesGroups } from '../node/flag-groups.ts'
import { validateIfAsked } from '../node/validate-document.ts'
import type { TestCall } from '../session.ts'
import { capabilitiesOf, capabilityFlags } from './capability-flags.ts'
import { checkVirtualParent, fibreChannelOf, worldWideNames } from './fibre-channel.ts'
import { makeVirtualHost } from './virtual-host.ts'

/** The bits of a list's filter that there are; the mock's devices are all present. */
export const deviceFilters = [...capabilityFlags.values()].reduce((all, bit) => all | bit, 0)

/** All devices that have one of the capabilities. */
export function testConnectListAllNodeDevices({ session }: TestCall, filter: number): NodeDeviceRef[] {
  return session.node.devices
    .all()
    .filter(device => passesGroups([deviceFilters], filter, capabilitiesOf(device)))
    .map(referenceTo)
}

/** How many devices have a capability. */
export function testNodeNumOfDevices(call: TestCall, capability: string | undefined): number {
  return testNodeListDevices(call, capability).length
}

/** The names of the devices that have a capability; none has one that libvirt does not know. */
export function testNodeListDevices({ session }: TestCall, capability: string | undefined): string[] {
  const devices = session.node.devices.all()
  const flag = capabilityFlags.get(capability ?? '') ?? 0
  const listed =
    capability === undefined ? devices : devices.filter(device => (capabilitiesOf(device) & flag) !== 0)
  return listed.map(({ name }) => name)
}

/** The device with this name. */
export function testNodeDeviceLookupByName({ session }: TestCall, name: string): NodeDeviceRef {
  return referenceTo(session.node.devices.get({ name }))
}

/** The device's document. */
export async function testNodeDeviceGetXMLDesc({ session }: TestCall, ref: NodeDeviceRef): Promise<string> {
  const device = session.node.devices.get(ref)
  const { formatNodeDevice } = await import('@guestwork/conf/node-device')
  return formatNodeDevice(device)
}

/** The device that this one belongs to. */
export function testNodeDeviceGetParent({ session }: TestCall, ref: NodeDeviceRef): string | undefined {
  return session.node.devices.get(ref).parent?.name
}

/** How many capabilities a device has. */
export function testNodeDeviceNumOfCaps(call: TestCall, ref: NodeDeviceRef): number {
  return testNodeDeviceListCaps(call, ref).length
}

/** What a device is. */
export function testNodeDeviceListCaps({ session }: TestCall, ref: NodeDeviceRef): string[] {
  return session.node.devices.get(ref).capabilities?.map(({ type }) => type) ?? []
}

/** Makes a virtual Fibre Channel host. */
export async function testNodeDeviceCreateXML(
  { session, signal }: TestCall,
  xml: string,
  flags: number,
): Promise<NodeDeviceRef> {
  const { devices } = session.node
  await validateIfAsked(xml, flags, NodeDeviceCreateXmlFlag.VALIDATE)
  const { parseNodeDevice } = await import('@guestwork/conf/node-device')
  const asked = parseNodeDevice(xml, { create: true, unknown: 'drop' })
  signal.throwIfAborted()
  const names = worldWideNames(asked)
  checkVirtualParent(devices.all(), asked)
  return referenceTo(makeVirtualHost(devices, names))
}

/** Removes a Fibre Channel host whose parent is there; for another device libvirt's mock does nothing and says nothing. */
export function testNodeDeviceDestroy({ session }: TestCall, ref: NodeDeviceRef): void {
  const { devices } = session.node
  const device = devices.get(ref)
  if (fibreChannelOf(device) === undefined || devices.find(device.parent?.name ?? '') === undefined) return
  devices.emit(device, NodeDeviceLifecycleEvent.DELETED)
  devices.remove(device)
}

function referenceTo({ name }: NodeDevice): NodeDeviceRef {
  return { name }
}
