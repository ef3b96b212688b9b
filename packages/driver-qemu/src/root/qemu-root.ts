import { DomainEventBroker, type DomainStateInfo } from '@guestwork/core'
import { VirtError, type Log } from '@guestwork/util'
import type { OwnerLock } from '@guestwork/util/node'
import type { Emulators } from '../capabilities/emulators.ts'
import type { Guest } from '../guest/guest.ts'
import type { ManagedDomain } from '../guest/managed-domain.ts'
import type { RootLayout } from '../state/layout.ts'
import { GuestJobs } from '../jobs/guest-jobs.ts'
import { storeStatus } from '../state/status-store.ts'

/** Everything about one root folder while we own it. */
export interface QemuRootParts {
  /** Where things are below it. */
  readonly layout: RootLayout
  /** What keeps other owners out. */
  readonly lock: OwnerLock
  /** The QEMU binaries of this machine. */
  readonly emulators: Emulators
  /** Where its work is reported to. */
  readonly log: Log
}

/** A root folder that we own, with its domains. All connections of this process to the same root share one. */
export class QemuRoot {
  /** Where things are below it. */
  readonly layout: RootLayout
  /** The QEMU binaries of this machine. */
  readonly emulators: Emulators
  /** Where its work is reported to. */
  readonly log: Log
  /** Tells all connections what happens. */
  readonly events = new DomainEventBroker()
  /** Orders the changes of definitions, so that a name or UUID is never given away twice. */
  readonly changes = new GuestJobs()
  readonly #domains = new Map<string, ManagedDomain>()
  readonly #work = new Set<Promise<unknown>>()
  readonly #lock: OwnerLock
  #lastId = 0

  constructor({ layout, lock, emulators, log }: QemuRootParts) {
    this.layout = layout
    this.emulators = emulators
    this.log = log
    this.#lock = lock
  }

  /** All domains that exist, in the order in which they came. */
  get domains(): readonly ManagedDomain[] {
    return [...this.#domains.values()].filter(domain => domain.isThere)
  }

  /**
   * The domain with a UUID.
   *
   * @param name - Completes the error.
   * @throws VirtError `NO_DOMAIN`.
   */
  domain(uuid: string, name?: string): ManagedDomain {
    const found = this.#domains.get(uuid)
    if (found?.isThere === true) return found
    const suffix = name === undefined ? '' : ` (${name})`
    throw new VirtError('NO_DOMAIN', `no domain with matching uuid '${uuid}'${suffix}`, { domain: 'QEMU' })
  }

  /** The domain with a UUID, if there is one, also while its first start is under way. */
  find(uuid: string): ManagedDomain | undefined {
    return this.#domains.get(uuid)
  }

  /** The domain with a name, if there is one, also while its first start is under way. */
  findByName(name: string): ManagedDomain | undefined {
    return [...this.#domains.values()].find(domain => domain.name === name)
  }

  /** Takes a domain in. */
  add(domain: ManagedDomain): void {
    this.#domains.set(domain.uuid, domain)
  }

  /** Forgets a domain that neither runs nor has a definition. */
  removeIfGone(domain: ManagedDomain): void {
    if (!domain.isThere && domain.starting === undefined) this.#domains.delete(domain.uuid)
  }

  /** A number that no running domain has, or had since we own the root. */
  takeId(): number {
    return ++this.#lastId
  }

  /** Keeps {@link takeId} from giving away the number of a domain that was found running. */
  skipId(id: number): void {
    this.#lastId = Math.max(this.#lastId, id)
  }

  /** Changes what a domain is doing, and keeps that for the next owner. Nobody waits for the file. */
  setState(domain: ManagedDomain, state: DomainStateInfo): void {
    domain.state = state
    const { guest } = domain
    if (guest?.phase === 'running') this.follow(domain, this.saveStatus(guest, state))
  }

  /** Writes the status file of a running domain, after all that were asked for before. */
  saveStatus(guest: Guest, state: DomainStateInfo): Promise<void> {
    const record = guest.record(state)
    guest.lastWrite = guest.lastWrite.catch(() => undefined).then(() => storeStatus(this.layout, record))
    return guest.lastWrite
  }

  /** Watches over work that an event caused: a failure goes to the log, and the root is not given free before it is done. */
  follow(domain: ManagedDomain, work: Promise<void>): void {
    const done = work.catch((error: unknown) => {
      this.log.error(`domain '${domain.name}': work that an event caused has failed`, { error })
    })
    this.#work.add(done)
    void done.finally(() => this.#work.delete(done))
  }

  /** Leaves the running domains to the next owner and gives the root free. */
  async release(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work)
    for (const { guest } of this.domains) guest?.leave()
    await this.#lock.release()
  }
}
