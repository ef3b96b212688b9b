import type { DomainEventListener, DomainRef } from '@guestwork/core'
import type { QemuCall } from '../session.ts'

/** Registers a listener with the root, whose connections all hear the same. */
export function qemuConnectDomainEventRegisterAny(
  { session }: QemuCall,
  domain: DomainRef | undefined,
  eventId: number,
  listener: DomainEventListener,
): number {
  const id = session.root.events.register(domain, eventId, listener)
  session.registrations.add(id)
  return id
}

/** Ends a registration. */
export function qemuConnectDomainEventDeregisterAny({ session }: QemuCall, callbackId: number): void {
  session.root.events.deregister(callbackId)
  session.registrations.delete(callbackId)
}
