import {
  DomainDefineFlag,
  DomainEventDefinedDetail,
  DomainEventUndefinedDetail,
  DomainLifecycleEvent,
  DomainUndefineFlag,
  type DomainInfo,
  type DomainRef,
  type DomainStateInfo,
} from '@guestwork/core'
import { VirtError, type ErrorDomain } from '@guestwork/util'
import { currentDefinition, isActive, referenceTo, type TestDomain } from '../node/test-domain.ts'
import { validateIfAsked } from '../node/validate-document.ts'
import type { TestCall } from '../session.ts'
import { findRedefined, readDefinition, type Definition } from './definition.ts'
import { countVcpus } from './domain-tuning/vcpu-set.ts'
import { emitLifecycle } from './events.ts'
import { emitMomentsGone } from './moment/events.ts'
import { passesFilter } from './list-filter.ts'

/** All guests that pass the filter. */
export function testConnectListAllDomains({ session }: TestCall, filter: number): DomainRef[] {
  return session.node
    .domains()
    .filter(domain => passesFilter(domain, filter))
    .map(referenceTo)
}

/** The running guest with this number. */
export function testDomainLookupByID({ session }: TestCall, id: number): DomainRef {
  return found(session.node.findById(id), `id ${String(id)}`)
}

/** The guest with this UUID. */
export function testDomainLookupByUUID({ session }: TestCall, uuid: string): DomainRef {
  return found(session.node.find(uuid), `uuid '${uuid}'`)
}

/** The guest with this name. */
export function testDomainLookupByName({ session }: TestCall, name: string): DomainRef {
  return found(session.node.findByName(name), `name '${name}'`)
}

/** Stores a definition. */
export async function testDomainDefineXMLFlags(
  { session, signal }: TestCall,
  xml: string,
  flags: number,
): Promise<DomainRef> {
  const { node } = session
  await validateIfAsked(xml, flags, DomainDefineFlag.VALIDATE)
  const definition = await readDefinition(xml)
  signal.throwIfAborted()
  const existing = findRedefined(node, definition)
  const wasDefined = existing?.persistent === true
  const domain = existing === undefined ? node.addStopped(definition, true) : redefine(existing, definition)
  const detail = wasDefined ? DomainEventDefinedDetail.UPDATED : DomainEventDefinedDetail.ADDED
  emitLifecycle(node, domain, DomainLifecycleEvent.DEFINED, detail)
  return referenceTo(domain)
}

function redefine(domain: TestDomain, definition: Definition): TestDomain {
  domain.definition = definition
  domain.persistent = true
  return domain
}

/** Forgets a definition; a running guest stays until it stops. */
export function testDomainUndefineFlags({ session }: TestCall, ref: DomainRef, flags: number): void {
  const { node } = session
  const domain = node.get(ref)
  if (domain.managedSave && (flags & DomainUndefineFlag.MANAGED_SAVE) === 0) {
    throw invalid('Refusing to undefine while domain managed save image exists')
  }
  if (!isActive(domain)) {
    checkSnapshots(domain, flags)
    emitMomentsGone(node, domain)
  }
  domain.managedSave = false
  emitLifecycle(node, domain, DomainLifecycleEvent.UNDEFINED, DomainEventUndefinedDetail.REMOVED)
  domain.persistent = false
  if (!isActive(domain)) node.remove(domain)
}

function checkSnapshots({ snapshots }: TestDomain, flags: number): void {
  if (snapshots.size === 0 || (flags & DomainUndefineFlag.SNAPSHOTS_METADATA) !== 0) return
  throw invalid(`cannot delete inactive domain with ${String(snapshots.size)} snapshots`)
}

/** Gives a stopped guest another name. */
export function testDomainRename({ session }: TestCall, ref: DomainRef, name: string): void {
  const { node } = session
  const domain = node.get(ref)
  if (isActive(domain)) throw invalid('cannot rename active domain')
  if (!domain.persistent) throw invalid('cannot rename a transient domain')
  if (domain.definition.name === name) throw invalid("Can't rename domain to itself", 'DOMAIN')
  if (node.findByName(name) !== undefined) {
    throw invalid(`domain with name '${name}' already exists`, 'DOMAIN')
  }
  if (name.includes('/'))
    throw new VirtError('XML_ERROR', `name ${name} cannot contain '/'`, { domain: 'TEST' })
  emitLifecycle(node, domain, DomainLifecycleEvent.UNDEFINED, DomainEventUndefinedDetail.RENAMED)
  node.rename(domain, name)
  emitLifecycle(node, domain, DomainLifecycleEvent.DEFINED, DomainEventDefinedDetail.RENAMED)
}

/** Always `linux`, as libvirt's mock says of every guest. */
export function testDomainGetOSType({ session }: TestCall, ref: DomainRef): string {
  session.node.get(ref)
  return 'linux'
}

/** Figures from the definition; the CPU time is the time of day, as in libvirt's mock. */
export function testDomainGetInfo({ session }: TestCall, ref: DomainRef): DomainInfo {
  const domain = session.node.get(ref)
  const { state } = domain
  const definition = currentDefinition(domain)
  const { memory = 0n, currentMemory = memory } = definition
  return {
    state: state.state,
    maxMemory: memory,
    memory: currentMemory,
    vcpus: countVcpus(definition),
    cpuTime: BigInt(Date.now()) * 1_000_000n,
  }
}

/** State and reason. */
export function testDomainGetState({ session }: TestCall, ref: DomainRef): DomainStateInfo {
  return session.node.get(ref).state
}

/** Whether it runs. */
export function testDomainIsActive({ session }: TestCall, ref: DomainRef): boolean {
  return isActive(session.node.get(ref))
}

/** Whether it has a definition of its own. */
export function testDomainIsPersistent({ session }: TestCall, ref: DomainRef): boolean {
  return session.node.get(ref).persistent
}

/** Never: the mock does not follow whether a definition changed under a running guest. */
export function testDomainIsUpdated({ session }: TestCall, ref: DomainRef): boolean {
  session.node.get(ref)
  return false
}

/** Whether it would start with the host. */
export function testDomainGetAutostart({ session }: TestCall, ref: DomainRef): boolean {
  return session.node.get(ref).autostart
}

/** Notes whether it starts with the host. */
export function testDomainSetAutostart({ session }: TestCall, ref: DomainRef, autostart: boolean): void {
  session.node.get(ref).autostart = autostart
}

/** The memory of the definition, in KiB. */
export function testDomainGetMaxMemory({ session }: TestCall, ref: DomainRef): bigint {
  return currentDefinition(session.node.get(ref)).memory ?? 0n
}

/** The same name for every guest that runs. */
export function testDomainGetHostname({ session }: TestCall, ref: DomainRef): string {
  session.node.getRunning(ref)
  return 'testhost'
}

/** None: nothing taints a guest of the mock. */
export function testDomainGetMessages({ session }: TestCall, ref: DomainRef): string[] {
  session.node.get(ref)
  return []
}

function found(domain: TestDomain | undefined, what: string): DomainRef {
  if (domain !== undefined) return referenceTo(domain)
  throw new VirtError('NO_DOMAIN', `no domain with matching ${what}`, { domain: 'TEST' })
}

function invalid(message: string, domain: ErrorDomain = 'TEST'): VirtError {
  return new VirtError('OPERATION_INVALID', message, { domain })
}
