import {
  DomainEventResumedDetail,
  DomainEventStoppedDetail,
  DomainEventSuspendedDetail,
  DomainLifecycleEvent,
  DomainPausedReason,
  DomainRunningReason,
  DomainShutoffReason,
  DomainStartFlag,
  DomainState,
  type DomainRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { currentDefinition, isActive, referenceTo, type TestDomain } from '../node/test-domain.ts'
import type { TestNode } from '../node/test-node.ts'
import { validateIfAsked } from '../node/validate-document.ts'
import type { TestCall } from '../session.ts'
import { findRedefined, readDefinition, type Definition } from './definition.ts'
import { restored, startDomain, stopDomain } from './domain-power.ts'
import { emitLifecycle } from './events.ts'

/** Starts a defined guest. */
export function testDomainCreateWithFlags({ session }: TestCall, ref: DomainRef): DomainRef {
  const domain = session.node.get(ref)
  if (isActive(domain)) throw wrongState(`Domain '${domain.definition.name}' is already running`)
  startDomain(session.node, domain, domain.definition, domain.managedSave ? restored : undefined)
  domain.managedSave = false
  return referenceTo(domain)
}

/** Starts a guest that is not stored. */
export async function testDomainCreateXML(
  { session, signal }: TestCall,
  xml: string,
  flags: number,
): Promise<DomainRef> {
  const { node } = session
  await validateIfAsked(xml, flags, DomainStartFlag.VALIDATE)
  const definition = await readDefinition(xml)
  signal.throwIfAborted()
  const domain = takeInTransient(node, definition)
  startDomain(node, domain, definition)
  return referenceTo(domain)
}

/** Starts a defined guest; files are for containers, and the mock closes its eyes to them. */
export function testDomainCreateWithFiles(call: TestCall, ref: DomainRef): DomainRef {
  return testDomainCreateWithFlags(call, ref)
}

/** Starts a guest that is not stored, as above. */
export function testDomainCreateXMLWithFiles(
  call: TestCall,
  xml: string,
  _files: readonly number[],
  flags: number,
): Promise<DomainRef> {
  return testDomainCreateXML(call, xml, flags)
}

/**
 * The guest that a document is about, which must not run; a new transient one when there is none.
 *
 * @throws VirtError `OPERATION_INVALID` when it runs, `OPERATION_FAILED` when name or UUID belong to another guest.
 */
export function takeInTransient(node: TestNode, definition: Definition): TestDomain {
  const existing = findRedefined(node, definition)
  if (existing === undefined) return node.addStopped(definition, false)
  if (!isActive(existing)) return existing
  throw new VirtError('OPERATION_INVALID', `domain '${definition.name}' is already active`, {
    domain: 'DOMAIN',
  })
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
  stopDomain(session.node, domain, DomainShutoffReason.SHUTDOWN, DomainEventStoppedDetail.SHUTDOWN)
}

/** Restarts the guest: it ends when its definition says so, else it runs on under the same number. */
export function testDomainReboot({ session }: TestCall, ref: DomainRef): void {
  const domain = session.node.getRunning(ref)
  const { onReboot } = currentDefinition(domain)
  if (onReboot === 'destroy' || onReboot === 'preserve') {
    stopDomain(session.node, domain, DomainShutoffReason.SHUTDOWN, DomainEventStoppedDetail.SHUTDOWN)
  } else domain.state = { state: DomainState.RUNNING, reason: DomainRunningReason.BOOTED }
}

/** Presses the reset button, of which a guest in memory notices nothing. */
export function testDomainReset({ session }: TestCall, ref: DomainRef): void {
  session.node.getRunning(ref)
}

/** Ends the guest at once. */
export function testDomainDestroyFlags({ session }: TestCall, ref: DomainRef): void {
  const domain = session.node.getRunning(ref)
  stopDomain(session.node, domain, DomainShutoffReason.DESTROYED, DomainEventStoppedDetail.DESTROYED)
}

function notRunning(domain: TestDomain): VirtError {
  return wrongState(`domain '${domain.definition.name}' not running`)
}

/** libvirt's mock reports these with INTERNAL_ERROR, where its real drivers say OPERATION_INVALID. */
function wrongState(message: string): VirtError {
  return new VirtError('INTERNAL_ERROR', message, { domain: 'TEST' })
}
