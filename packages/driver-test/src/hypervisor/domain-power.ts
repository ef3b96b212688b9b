import {
  DomainEventStartedDetail,
  DomainLifecycleEvent,
  DomainRunningReason,
  DomainState,
  type DomainEventStoppedDetail,
} from '@guestwork/core'
import type { TestDomain } from '../node/test-domain.ts'
import type { TestNode } from '../node/test-node.ts'
import { emitLifecycle } from './events.ts'
import { emitMomentsGone } from './moment/events.ts'

/** How a guest came to run. */
export interface StartReason {
  /** What its state says. */
  readonly reason: DomainRunningReason
  /** What the event says. */
  readonly detail: DomainEventStartedDetail
}

const booted: StartReason = { reason: DomainRunningReason.BOOTED, detail: DomainEventStartedDetail.BOOTED }

/** It goes on from a saved image. */
export const restored: StartReason = {
  reason: DomainRunningReason.RESTORED,
  detail: DomainEventStartedDetail.RESTORED,
}

/** Lets a guest run with what `live` says, and tells those who listen. */
export function startDomain(
  node: TestNode,
  domain: TestDomain,
  live: TestDomain['definition'],
  { reason, detail } = booted,
): void {
  node.activate(domain, live)
  domain.state = { state: DomainState.RUNNING, reason }
  emitLifecycle(node, domain, DomainLifecycleEvent.STARTED, detail)
}

/** Ends a guest, forgets it when it was transient, and tells those who listen. */
export function stopDomain(
  node: TestNode,
  domain: TestDomain,
  reason: number,
  detail: DomainEventStoppedDetail,
): void {
  node.deactivate(domain)
  domain.state = { state: DomainState.SHUTOFF, reason }
  if (!domain.persistent) {
    emitMomentsGone(node, domain)
    node.remove(domain)
  }
  emitLifecycle(node, domain, DomainLifecycleEvent.STOPPED, detail)
}
