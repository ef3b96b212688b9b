import { DomainLifecycleEvent, type DomainRef } from '@guestwork/core'
import type { QemuRoot } from '../root/qemu-root.ts'
import type { ManagedDomain } from './managed-domain.ts'

/**
 * Tells all connections what happened to a domain (event lifecycle).
 *
 * @param event - The name in `DomainLifecycleEvent`.
 * @param detail - Why: a number out of the event's own list.
 * @param domain - The domain, or how it was passed on when it happened.
 */
export function announce(
  root: QemuRoot,
  domain: ManagedDomain | DomainRef,
  event: keyof typeof DomainLifecycleEvent,
  detail: number,
): void {
  const ref = 'ref' in domain ? domain.ref : domain
  root.log.debug(`domain '${ref.name}': ${event.toLowerCase()}`, { detail })
  root.events.emit('lifecycle', ref, { event: DomainLifecycleEvent[event], detail })
}
