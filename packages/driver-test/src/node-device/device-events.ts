import type { NodeDeviceEventListener, NodeDeviceRef } from '@guestwork/core'
import type { TestCall } from '../session.ts'

/** Registers a listener on the host for this connection. */
export function testConnectNodeDeviceEventRegisterAny(
  { session }: TestCall,
  device: NodeDeviceRef | undefined,
  eventId: number,
  listener: NodeDeviceEventListener,
): number {
  const { events } = session.node.devices
  return session.registrations.add(events, events.register(device, eventId, listener))
}

/** Forgets a listener. */
export function testConnectNodeDeviceEventDeregisterAny({ session }: TestCall, callbackId: number): void {
  session.registrations.remove(session.node.devices.events, callbackId)
}
