import type { Domain } from '@guestwork/conf/domain'
import { DomainShutoffReason, DomainState, type DomainRef, type DomainStateInfo } from '@guestwork/core'
import { MomentTree } from '../hypervisor/moment/tree.ts'
import type { TestCheckpoint } from '../hypervisor/checkpoint/test-checkpoint.ts'
import type { TestSnapshot } from '../hypervisor/snapshot/test-snapshot.ts'
import { untouchedGuest, type GuestState } from './guest-state.ts'

/** A guest of the mock hypervisor. */
export interface TestDomain {
  /** Canonical form; never changes. */
  readonly uuid: string
  /** What the next start uses. Never changed in place: a change puts another one here. */
  definition: Domain
  /** What the running guest has; undefined when it does not run. Never changed in place. */
  live: Domain | undefined
  /** -1 when it does not run. Set by the host. */
  id: number
  /** What it is doing, and why. */
  state: DomainStateInfo
  /** Whether it stays when it stops. */
  persistent: boolean
  /** Whether it would start with the host. */
  autostart: boolean
  /** Whether it was saved, so that its next start would take it up again. */
  managedSave: boolean
  /** What its system was told. */
  readonly guest: GuestState
  /** Its snapshots. */
  readonly snapshots: MomentTree<TestSnapshot>
  /** Its checkpoints. */
  readonly checkpoints: MomentTree<TestCheckpoint>
}

/** A new guest that does not run. */
export function stoppedDomain(
  definition: Domain & { readonly uuid: string },
  persistent: boolean,
): TestDomain {
  return {
    uuid: definition.uuid,
    definition,
    live: undefined,
    id: -1,
    state: { state: DomainState.SHUTOFF, reason: DomainShutoffReason.UNKNOWN },
    persistent,
    autostart: false,
    managedSave: false,
    guest: untouchedGuest(),
    snapshots: new MomentTree(),
    checkpoints: new MomentTree(),
  }
}

/** The reference that slots answer with. */
export function referenceTo(domain: TestDomain): DomainRef {
  return { name: domain.definition.name, uuid: domain.uuid, id: domain.id }
}

/** Whether it runs, paused or not. */
export function isActive(domain: TestDomain): boolean {
  return domain.id !== -1
}

/** What it has now: what it runs with, or would start with. */
export function currentDefinition({ live, definition }: TestDomain): Domain {
  return live ?? definition
}
