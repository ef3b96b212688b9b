import {
  DomainEventResumedDetail,
  DomainEventStartedDetail,
  DomainEventStoppedDetail,
  DomainEventSuspendedDetail,
  DomainLifecycleEvent,
  DomainPausedReason,
  DomainRunningReason,
  DomainShutoffReason,
  DomainState,
  type Call,
  type DomainRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { isActive, referenceTo, type TestDomain } from '../node/test-domain.ts'
import type { TestNode } from '../node/test-node.ts'
import type { TestSession } from '../session.ts'
import { findRedefined, readDefinition } from './definition.ts'
import { emitLifecycle } from './events.ts'

type TestCall = Call<TestSession>

/** Starts a defined guest. */
export function testDomainCreateWithFlags({ session }: TestCall, ref: DomainRef): DomainRef {
  const domain = session.node.get(ref)
  if (isActive(domain)) throw wrongState(`Domain '${domain.definition.name}' is already running`)
  start(session.node, domain)
  return referenceTo(domain)
}

/** Starts a guest that is not stored. */
export async function testDomainCreateXML({ session, signal }: TestCall, xml: string): Promise<DomainRef> {
  const { node } = session
  const definition = await readDefinition(xml)
  signal.throwIfAborted()
  const existing = findRedefined(node, definition)
  if (existing !== undefined && isActive(existing)) {
    throw new VirtError('OPERATION_INVALID', `domain '${definition.name}' is already active`, {
      domain: 'DOMAIN',
    })
  }
  const domain = existing ?? node.addStopped(definition, false)
  start(node, domain, definition)
  return referenceTo(domain)
}

/** Stops the guest's virtual CPUs. */
export function testDomainSuspend({ session }: TestCall, ref: DomainRef): void {
  const domain = session.node.get(ref)
  if (domain.state.state !== DomainState.RUNNING) throw notRunning(domain)
  domain.state = { state: DomainState.PAUSED, reason: DomainPausedReason.USER }
  emitLifecycle(session.node, domain, DomainLifecycleEvent.SUSPENDED, DomainEventSuspendedDetail.PAUSED)
}

/** Lets the guest's virtual CPUs go on. */
export function testDomainResume({ session }: TestCall, ref: DomainRef): void {
  const domain = session.node.get(ref)
  if (domain.state.state !== DomainState.PAUSED) {
    throw wrongState(`domain '${domain.definition.name}' not paused`)
  }
  domain.state = { state: DomainState.RUNNING, reason: DomainRunningReason.UNPAUSED }
  emitLifecycle(session.node, domain, DomainLifecycleEvent.RESUMED, DomainEventResumedDetail.UNPAUSED)
}

/** Shuts the guest down; the mock's guests obey at once. */
export function testDomainShutdownFlags({ session }: TestCall, ref: DomainRef): void {
  const domain = session.node.get(ref)
  if (!isActive(domain)) throw notRunning(domain)
  stop(session.node, domain, DomainShutoffReason.SHUTDOWN, DomainEventStoppedDetail.SHUTDOWN)
}

/** Restarts the guest: it ends when its definition says so, else it runs on under the same number. */
export function testDomainReboot({ session }: TestCall, ref: DomainRef): void {
  const domain = session.node.get(ref)
  checkActive(domain)
  const { onReboot } = domain.live ?? domain.definition
  if (onReboot === 'destroy' || onReboot === 'preserve') {
    stop(session.node, domain, DomainShutoffReason.SHUTDOWN, DomainEventStoppedDetail.SHUTDOWN)
  } else domain.state = { state: DomainState.RUNNING, reason: DomainRunningReason.BOOTED }
}

/** Presses the reset button, of which a guest in memory notices nothing. */
export function testDomainReset({ session }: TestCall, ref: DomainRef): void {
  checkActive(session.node.get(ref))
}

/** Ends the guest at once. */
export function testDomainDestroyFlags({ session }: TestCall, ref: DomainRef): void {
  const domain = session.node.get(ref)
  checkActive(domain)
  stop(session.node, domain, DomainShutoffReason.DESTROYED, DomainEventStoppedDetail.DESTROYED)
}

/** Never: the mock saves no guests. */
export function testDomainHasManagedSaveImage({ session }: TestCall, ref: DomainRef): boolean {
  session.node.get(ref)
  return false
}

function start(node: TestNode, domain: TestDomain, live = domain.definition): void {
  domain.live = live
  domain.id = node.nextId()
  domain.state = { state: DomainState.RUNNING, reason: DomainRunningReason.BOOTED }
  emitLifecycle(node, domain, DomainLifecycleEvent.STARTED, DomainEventStartedDetail.BOOTED)
}

function stop(node: TestNode, domain: TestDomain, reason: number, detail: DomainEventStoppedDetail): void {
  domain.live = undefined
  domain.id = -1
  domain.state = { state: DomainState.SHUTOFF, reason }
  if (!domain.persistent) node.remove(domain)
  emitLifecycle(node, domain, DomainLifecycleEvent.STOPPED, detail)
}

function checkActive(domain: TestDomain): void {
  if (isActive(domain)) return
  throw new VirtError('OPERATION_INVALID', 'domain is not running', { domain: 'DOMAIN' })
}

function notRunning(domain: TestDomain): VirtError {
  return wrongState(`domain '${domain.definition.name}' not running`)
}

/** libvirt's mock reports these with INTERNAL_ERROR, where its real drivers say OPERATION_INVALID. */
function wrongState(message: string): VirtError {
  return new VirtError('INTERNAL_ERROR', message, { domain: 'TEST' })
}
