import type { StoragePoolEventListener, StoragePoolRef } from '@guestwork/core'
import type { TestCall } from '../session.ts'

/** Registers a listener on the host for this connection. */
export function testConnectStoragePoolEventRegisterAny(
  { session }: TestCall,
  pool: StoragePoolRef | undefined,
  eventId: number,
  listener: StoragePoolEventListener,
): number {
  const { events } = session.node.storage
  return session.registrations.add(events, events.register(pool, eventId, listener))
}

/** Forgets a listener. */
export function testConnectStoragePoolEventDeregisterAny({ session }: TestCall, callbackId: number): void {
  session.registrations.remove(session.node.storage.events, callbackId)
}
