import type { NetworkEventListener, NetworkRef } from '@guestwork/core'
import type { TestCall } from '../session.ts'

/** Registers a listener on the host for this connection. */
export function testConnectNetworkEventRegisterAny(
  { session }: TestCall,
  network: NetworkRef | undefined,
  eventId: number,
  listener: NetworkEventListener,
): number {
  const { events } = session.node.networks
  return session.registrations.add(events, events.register(network, eventId, listener))
}

/** Forgets a listener. */
export function testConnectNetworkEventDeregisterAny({ session }: TestCall, callbackId: number): void {
  session.registrations.remove(session.node.networks.events, callbackId)
}
