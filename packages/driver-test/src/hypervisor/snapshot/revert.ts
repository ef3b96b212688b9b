import {
  DomainEventStartedDetail,
  DomainEventStoppedDetail,
  DomainEventSuspendedDetail,
  DomainLifecycleEvent,
  DomainPausedReason,
  DomainRunningReason,
  DomainShutoffReason,
  DomainSnapshotRevertFlag as Flag,
  DomainState,
  type SnapshotRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { isActive, type TestDomain } from '../../node/test-domain.ts'
import type { TestNode } from '../../node/test-node.ts'
import type { TestCall } from '../../session.ts'
import { startDomain } from '../domain-power.ts'
import { emitLifecycle } from '../events.ts'
import { emitCurrentChange, emitSnapshot } from '../moment/events.ts'
import { getSnapshot, isWithoutMemory } from './test-snapshot.ts'

/** Takes a guest back to a snapshot; one that runs is always stopped first. */
export function testDomainRevertToSnapshot({ session }: TestCall, ref: SnapshotRef, flags: number): void {
  const { node } = session
  const { domain, snapshot } = getSnapshot(node, ref)
  const { document } = snapshot
  const staysOff = isWithoutMemory(document)
  const isStateAsked = (flags & (Flag.RUNNING | Flag.PAUSED)) !== 0
  if (!domain.persistent && staysOff && !isStateAsked) {
    const message = 'transient domain needs to request run or pause to revert to inactive snapshot'
    throw new VirtError('OPERATION_INVALID', message, { domain: 'TEST' })
  }
  if (document.domain === undefined && (flags & Flag.FORCE) === 0) {
    const message = `snapshot '${snapshot.name}' lacks domain '${domain.definition.name}' rollback info`
    throw new VirtError('SNAPSHOT_REVERT_RISKY', message, { domain: 'TEST' })
  }
  if (isActive(domain)) stop(node, domain)
  domain.definition = structuredClone(document.domain ?? domain.definition)
  const pauses = (flags & Flag.PAUSED) !== 0 || (document.state === 'paused' && (flags & Flag.RUNNING) === 0)
  if (staysOff) {
    if (isStateAsked) pretendStart(node, domain, pauses)
  } else start(node, domain, pauses)
  const before = domain.snapshots.current?.name
  domain.snapshots.current = snapshot
  emitSnapshot(node, domain, 'reverted', snapshot.name)
  emitCurrentChange(node, domain, before)
}

/** Also a transient guest stays: it starts again. */
function stop(node: TestNode, domain: TestDomain): void {
  node.deactivate(domain)
  domain.state = { state: DomainState.SHUTOFF, reason: DomainShutoffReason.FROM_SNAPSHOT }
  emitLifecycle(node, domain, DomainLifecycleEvent.STOPPED, DomainEventStoppedDetail.FROM_SNAPSHOT)
}

function start(node: TestNode, domain: TestDomain, pauses: boolean): void {
  startDomain(node, domain, domain.definition, {
    reason: DomainRunningReason.FROM_SNAPSHOT,
    detail: DomainEventStartedDetail.FROM_SNAPSHOT,
  })
  if (!pauses) return
  domain.state = { state: DomainState.PAUSED, reason: DomainPausedReason.FROM_SNAPSHOT }
  emitLifecycle(node, domain, DomainLifecycleEvent.SUSPENDED, DomainEventSuspendedDetail.FROM_SNAPSHOT)
}

/** libvirt's mock reports the start that was asked for, and leaves the guest off. */
function pretendStart(node: TestNode, domain: TestDomain, pauses: boolean): void {
  emitLifecycle(node, domain, DomainLifecycleEvent.STARTED, DomainEventStartedDetail.FROM_SNAPSHOT)
  if (!pauses) return
  emitLifecycle(node, domain, DomainLifecycleEvent.SUSPENDED, DomainEventSuspendedDetail.FROM_SNAPSHOT)
}
