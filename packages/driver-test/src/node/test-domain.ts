import type { Domain } from '@guestwork/conf/domain'
import type { DomainRef, DomainStateInfo } from '@guestwork/core'

/** A guest of the mock hypervisor. */
export interface TestDomain {
  /** Canonical form; never changes. */
  readonly uuid: string
  /** What the next start uses, and what a running guest without a change of its own shows. */
  definition: Domain
  /** What the running guest was started with; undefined when it does not run. */
  live: Domain | undefined
  /** -1 when it does not run. */
  id: number
  /** What it is doing, and why. */
  state: DomainStateInfo
  /** Whether it stays when it stops. */
  persistent: boolean
  /** Whether it would start with the host. */
  autostart: boolean
}

/** The reference that slots answer with. */
export function referenceTo(domain: TestDomain): DomainRef {
  return { name: domain.definition.name, uuid: domain.uuid, id: domain.id }
}

/** Whether it runs, paused or not. */
export function isActive(domain: TestDomain): boolean {
  return domain.id !== -1
}
