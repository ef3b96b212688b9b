import type { Checkpoint } from '@guestwork/conf/checkpoint'
import type { Domain } from '@guestwork/conf/domain'
import { DomainCheckpointCreateFlag as Flag, type CheckpointRef, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { currentDefinition, isActive, type TestDomain } from '../../node/test-domain.ts'
import type { TestCall } from '../../session.ts'
import { emitCheckpoint } from '../moment/events.ts'
import { checkParent } from '../moment/parent.ts'
import { referenceToCheckpoint, type TestCheckpoint } from './test-checkpoint.ts'

/** Fills in what the document of a checkpoint leaves open, with the disks of a guest. */
type Fill = (checkpoint: Checkpoint, domain: Domain) => Checkpoint

/** Makes a checkpoint, or brings back the record of one; there is no guest agent that could be asked to be quiet. */
export async function testDomainCheckpointCreateXML(
  { session, signal }: TestCall,
  ref: DomainRef,
  xml: string,
  flags: number,
): Promise<CheckpointRef> {
  const { node } = session
  checkAllowed(node.get(ref))
  const isRedefined = (flags & Flag.REDEFINE) !== 0
  const { fillCheckpointDefaults, parseCheckpoint } = await import('@guestwork/conf/checkpoint')
  const document = parseCheckpoint(xml, { create: !isRedefined, unknown: 'drop' })
  const fill: Fill = (checkpoint, domain) =>
    fillCheckpointDefaults(checkpoint, isRedefined ? { domain } : { domain, creationTime: now() })
  signal.throwIfAborted()
  const domain = node.get(ref)
  checkAllowed(domain)
  const checkpoint = isRedefined ? redefine(domain, document, fill) : take(domain, document, fill)
  const existed = domain.checkpoints.find(checkpoint.name) !== undefined
  keep(domain, checkpoint, isRedefined)
  emitCheckpoint(node, domain, existed ? 'redefined' : 'created', checkpoint.name)
  return referenceToCheckpoint(ref, checkpoint)
}

/** One that is redefined becomes the current one when it follows on the one that is, or when there is none. */
function keep({ checkpoints }: TestDomain, checkpoint: TestCheckpoint, isRedefined: boolean): void {
  const before = checkpoints.current?.name
  const isCurrent = !isRedefined || before === checkpoint.name || before === checkpoint.parent
  checkpoints.add(checkpoint)
  if (isCurrent) checkpoints.current = checkpoint
}

function checkAllowed(domain: TestDomain): void {
  if (domain.snapshots.size > 0) throw unsupported('cannot create checkpoint while snapshot exists')
  if (!isActive(domain)) throw unsupported('cannot create checkpoint for inactive domain')
}

function take(owner: TestDomain, asked: Checkpoint, fill: Fill): TestCheckpoint {
  const domain = structuredClone(currentDefinition(owner))
  const document = { ...fill(asked, domain), domain }
  const { name = '' } = document
  if (owner.checkpoints.find(name) !== undefined) {
    throw new VirtError('OPERATION_FAILED', `domain moment ${name} already exists`, { domain: 'DOMAIN' })
  }
  return { name, parent: owner.checkpoints.current?.name, document }
}

/** Without a definition of the guest the record has none, whatever it had before (`virDomainCheckpointRedefinePrep`). */
function redefine(owner: TestDomain, asked: Checkpoint, fill: Fill): TestCheckpoint {
  const { name, creationTime, parent, domain } = asked
  if (name === undefined) throw failure('XML_ERROR', 'a redefined checkpoint must have a name')
  if (creationTime === undefined) {
    throw failure('INTERNAL_ERROR', 'missing creationTime from existing checkpoint')
  }
  checkParent(owner.checkpoints, name, parent?.name)
  if (domain !== undefined && domain.uuid !== owner.uuid) {
    throw failure('INVALID_ARG', `definition for checkpoint ${name} must use uuid ${owner.uuid}`)
  }
  const document = domain === undefined ? asked : fill(asked, domain)
  return { name, parent: parent?.name, document }
}

function unsupported(message: string): VirtError {
  return new VirtError('OPERATION_UNSUPPORTED', message, { domain: 'TEST' })
}

function failure(code: 'XML_ERROR' | 'INTERNAL_ERROR' | 'INVALID_ARG', message: string): VirtError {
  return new VirtError(code, message, { domain: 'DOMAIN_CHECKPOINT' })
}

function now(): bigint {
  return BigInt(Math.floor(Date.now() / 1000))
}
