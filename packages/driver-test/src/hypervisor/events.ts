import type { DomainEventListener, DomainLifecycleEvent, DomainRef } from '@guestwork/core'
import { referenceTo, type TestDomain } from '../node/test-domain.ts'
import type { TestNode } from '../node/test-node.ts'
import type { TestCall } from '../session.ts'

/** Registers a listener on the host for this connection. */
export function testConnectDomainEventRegisterAny(
  { session }: TestCall,
  domain: DomainRef | undefined,
  eventId: number,
  listener: DomainEventListener,
): number {
  const { events } = session.node
  return session.registrations.add(events, events.register(domain, eventId, listener))
}

/** Forgets a listener. */
export function testConnectDomainEventDeregisterAny({ session }: TestCall, callbackId: number): void {
  session.registrations.remove(session.node.events, callbackId)
}

/** Tells all connections to the host what became of a guest. */
export function emitLifecycle(
  node: TestNode,
  domain: TestDomain,
  event: DomainLifecycleEvent,
  detail: number,
): void {
  node.events.emit('lifecycle', referenceTo(domain), { event, detail })
}
