import type { Snapshot } from '@guestwork/conf/snapshot'
import {
  DomainEventStoppedDetail,
  DomainShutoffReason,
  DomainSnapshotCreateFlag as Flag,
  DomainState,
  type DomainRef,
  type SnapshotRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { currentDefinition, isActive, type TestDomain } from '../../node/test-domain.ts'
import type { TestNode } from '../../node/test-node.ts'
import { validateIfAsked } from '../../node/validate-document.ts'
import type { TestCall } from '../../session.ts'
import { stopDomain } from '../domain-power.ts'
import { emitCurrentChange, emitSnapshot } from '../moment/events.ts'
import { alignDisks } from './disks.ts'
import { loadRedefinitionRules, redefineSnapshot } from './redefine.ts'
import { referenceToSnapshot, type TestSnapshot } from './test-snapshot.ts'

/** Makes a snapshot, or brings back the record of one. */
export async function testDomainSnapshotCreateXML(
  { session, signal }: TestCall,
  ref: DomainRef,
  xml: string,
  flags: number,
): Promise<SnapshotRef> {
  const { node } = session
  checkAllowed(node.get(ref), flags)
  await validateIfAsked(xml, flags, Flag.VALIDATE)
  const redefine = (flags & Flag.REDEFINE) !== 0
  const { fillSnapshotDefaults, parseSnapshot } = await import('@guestwork/conf/snapshot')
  const parsed = parseSnapshot(xml, { create: !redefine, redefine, unknown: 'drop' })
  const document = fillSnapshotDefaults(parsed, { creationTime: now(), redefine })
  const rules = redefine ? await loadRedefinitionRules() : undefined
  signal.throwIfAborted()
  const domain = node.get(ref)
  checkAllowed(domain, flags)
  const snapshot =
    rules === undefined ? takeSnapshot(domain, document) : redefineSnapshot(domain, document, rules)
  keep(node, domain, snapshot, !redefine || (flags & Flag.CURRENT) !== 0)
  if ((flags & Flag.HALT) !== 0) halt(node, domain)
  return referenceToSnapshot(ref, snapshot)
}

function keep(node: TestNode, domain: TestDomain, snapshot: TestSnapshot, isCurrent: boolean): void {
  const { snapshots } = domain
  const { name } = snapshot
  const before = snapshots.current?.name
  const existed = snapshots.find(name) !== undefined
  snapshots.add(snapshot)
  if (isCurrent || before === name) snapshots.current = snapshot
  emitSnapshot(node, domain, existed ? 'redefined' : 'created', name)
  emitCurrentChange(node, domain, before)
}

function checkAllowed({ checkpoints, persistent }: TestDomain, flags: number): void {
  if (checkpoints.size > 0) {
    throw new VirtError('OPERATION_UNSUPPORTED', 'cannot create snapshot while checkpoint exists', {
      domain: 'TEST',
    })
  }
  if (!persistent && (flags & Flag.HALT) !== 0) {
    throw new VirtError('OPERATION_INVALID', 'cannot halt after transient domain snapshot', {
      domain: 'TEST',
    })
  }
}

function takeSnapshot(domain: TestDomain, asked: Snapshot): TestSnapshot {
  const { name = '', disks } = asked
  if (disks?.some(({ snapshot }) => snapshot === 'manual') === true) {
    const message = "'manual' snapshot mode is not supported by the test driver"
    throw new VirtError('OPERATION_UNSUPPORTED', message, { domain: 'TEST' })
  }
  const definition = currentDefinition(domain)
  const state = stateOf(domain)
  const memory: Snapshot['memory'] = { snapshot: isActive(domain) ? 'internal' : 'no' }
  const document: Snapshot = {
    ...asked,
    state,
    memory: asked.memory?.snapshot === 'external' ? asked.memory : memory,
    domain: structuredClone(definition),
  }
  const mode = document.memory?.snapshot === 'external' ? 'external' : 'internal'
  document.disks = alignDisks(asked.disks ?? [], definition, mode)
  if (domain.snapshots.find(name) !== undefined) {
    throw new VirtError('OPERATION_FAILED', `domain moment ${name} already exists`, { domain: 'DOMAIN' })
  }
  return { name, parent: domain.snapshots.current?.name, document }
}

function stateOf(domain: TestDomain): NonNullable<Snapshot['state']> {
  if (!isActive(domain)) return 'shutoff'
  const paused: number = DomainState.PAUSED
  return domain.state.state === paused ? 'paused' : 'running'
}

function halt(node: TestNode, domain: TestDomain): void {
  if (!isActive(domain)) return
  stopDomain(node, domain, DomainShutoffReason.FROM_SNAPSHOT, DomainEventStoppedDetail.FROM_SNAPSHOT)
}

function now(): bigint {
  return BigInt(Math.floor(Date.now() / 1000))
}
