import type { Call, DomainEventListener, DomainLifecycleEvent, DomainRef } from '@guestwork/core'
import { referenceTo, type TestDomain } from '../node/test-domain.ts'
import type { TestNode } from '../node/test-node.ts'
import type { TestSession } from '../session.ts'

/** Registers a listener on the host for this connection. */
export function testConnectDomainEventRegisterAny(
  { session }: Call<TestSession>,
  domain: DomainRef | undefined,
  eventId: number,
  listener: DomainEventListener,
): number {
  const id = session.node.events.register(domain, eventId, listener)
  session.registrations.add(id)
  return id
}

/** Forgets a listener. */
export function testConnectDomainEventDeregisterAny(
  { session }: Call<TestSession>,
  callbackId: number,
): void {
  session.node.events.deregister(callbackId)
  session.registrations.delete(callbackId)
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
