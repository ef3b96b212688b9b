import { runSteps, type DefaultStep } from '../codec/default-step.ts'
import type { Snapshot } from './snapshot.gen.ts'

/** What a server knows of a snapshot that is made or put back. */
export interface SnapshotDefaultHooks {
  /** When the snapshot is made, in seconds since 1970; it is also the name of one without a name. */
  readonly creationTime?: bigint
  /** The UUID of the guest, for a snapshot that does not have the guest's definition. */
  readonly domainUuid?: string
  /** The state of the guest. */
  readonly state?: NonNullable<Snapshot['state']>
  /** The snapshot is put back: what it did with the memory follows from its state. */
  readonly redefine?: boolean
  /** Names of steps that are not run. */
  readonly skip?: readonly string[]
}

/** One named part of filling in defaults. */
export type SnapshotStep = DefaultStep<Snapshot, SnapshotDefaultHooks>

/** The steps, in the order in which they run. */
export const snapshotSteps: readonly SnapshotStep[] = [
  { name: 'identity', run: fillIdentity },
  { name: 'memory', run: fillMemory },
  { name: 'state', run: fillState },
]

/**
 * Fills in what a document left open, as libvirt does. Changes the snapshot in place and returns it.
 *
 * @example
 * ```ts
 * const now = BigInt(Math.floor(Date.now() / 1000))
 * const snapshot = fillSnapshotDefaults(parseSnapshot(xml, { create: true }), { creationTime: now, state: 'running' })
 * ```
 */
export function fillSnapshotDefaults(snapshot: Snapshot, hooks: SnapshotDefaultHooks = {}): Snapshot {
  return runSteps(snapshotSteps, snapshot, hooks)
}

function fillIdentity(snapshot: Snapshot, { creationTime, domainUuid }: SnapshotDefaultHooks): void {
  if (creationTime !== undefined) {
    snapshot.creationTime ??= creationTime
    snapshot.name ??= String(creationTime)
  }
  if (domainUuid !== undefined && snapshot.domain === undefined) snapshot.owner ??= { uuid: domainUuid }
}

function fillMemory(snapshot: Snapshot, { redefine }: SnapshotDefaultHooks): void {
  if (redefine !== true || snapshot.state === undefined) return
  const isOff = snapshot.state === 'shutoff' || snapshot.state === 'disk-snapshot'
  snapshot.memory ??= { snapshot: isOff ? 'no' : 'internal' }
}

function fillState(snapshot: Snapshot, { state }: SnapshotDefaultHooks): void {
  if (state !== undefined) snapshot.state = state
}
