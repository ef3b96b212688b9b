import { DomainShutoffReason, DomainState, type DomainRef, type DomainStateInfo } from '@guestwork/core'
import type { CompleteDomain } from '../definition/parse-definition.ts'
import { GuestJobs } from '../jobs/guest-jobs.ts'
import type { Guest } from './guest.ts'

/** One domain of a root: its definition, if it has one, and its guest, while one runs. */
export class ManagedDomain {
  /** The canonical UUID. */
  readonly uuid: string
  /** Orders what is done with the domain. */
  readonly jobs = new GuestJobs()
  /** What the next start uses; undefined for a transient domain. */
  definition: CompleteDomain | undefined
  /** Whether the domain starts with the host. */
  autostart = false
  /** Whether the definition was changed while the guest runs. */
  isUpdated = false
  /** The running guest; undefined while there is none. */
  guest: Guest | undefined
  /** What it is being started with, before its guest is there. */
  starting: CompleteDomain | undefined
  /** What the domain is doing, and why. */
  state: DomainStateInfo = { state: DomainState.SHUTOFF, reason: DomainShutoffReason.UNKNOWN }

  constructor(uuid: string, definition?: CompleteDomain) {
    this.uuid = uuid
    this.definition = definition
  }

  /** The name, which only a renaming changes. */
  get name(): string {
    return this.configuration.name
  }

  /** Whether the domain exists for others: it runs, or has a definition. */
  get isThere(): boolean {
    return this.guest !== undefined || this.definition !== undefined
  }

  /** The live configuration of a running domain, else the definition. One of them is always there. */
  get configuration(): CompleteDomain {
    return this.guest?.live ?? this.starting ?? this.definition ?? { type: 'qemu', name: '', uuid: this.uuid }
  }

  /** How the domain is passed on. */
  get ref(): DomainRef {
    return { name: this.name, uuid: this.uuid, id: this.guest?.id ?? -1 }
  }
}
