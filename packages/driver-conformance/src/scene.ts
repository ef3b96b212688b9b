import {
  connect,
  type ConnectDriver,
  type Connection,
  type ConnectOptions,
  type Domain,
  type DomainCheckpoint,
  type DomainSnapshot,
  type HostInterface,
  type Network,
  type NodeDevice,
  type StoragePool,
  type StorageVolume,
} from '@guestwork/core'
import { isVirtError, VirtError } from '@guestwork/util'
import { nameIn } from './domain-document.ts'
import type { Endpoint } from './endpoint.ts'
import type { Samples } from './endpoint-samples.ts'
import { rejectionOf, skip, UnmetExpectation } from './expectation.ts'
import { prepare, type Start } from './start.ts'

const usualPatience = 4_000

/** The objects that a check may begin with. */
export interface Cast {
  /** The endpoint's domain. */
  readonly domain: Domain
  /** The endpoint's sample of a network. */
  readonly network: Network
  /** A snapshot of the domain. */
  readonly snapshot: DomainSnapshot
  /** A checkpoint of the domain. */
  readonly checkpoint: DomainCheckpoint
  /** An interface of the host, or the endpoint's sample of one. */
  readonly hostInterface: HostInterface
  /** The endpoint's sample of a storage pool. */
  readonly storagePool: StoragePool
  /** The endpoint's sample of a volume, in that pool. */
  readonly storageVolume: StorageVolume
  /** A device of the host, or the endpoint's sample of one. */
  readonly nodeDevice: NodeDevice
}

/** The place of one check: its own endpoint, a connection to it and the domain that it begins with. */
export class Scene {
  /** The driver under test. */
  readonly driver: ConnectDriver
  /** The host that this check has to itself. */
  readonly endpoint: Endpoint
  readonly #open = new Set<Connection>()
  readonly #made = new Set<string>()
  #nameWasFree = false
  #connection: Connection | undefined
  readonly #cast: Partial<Cast> = {}
  readonly #endings: ((connection: Connection) => Promise<void>)[] = []
  /** The names that this check has taken; see {@link claim}. */
  readonly claimed = new Set<string>()
  #ending: Promise<void> | undefined

  constructor(driver: ConnectDriver, endpoint: Endpoint) {
    this.driver = driver
    this.endpoint = endpoint
  }

  /**
   * Opens the connection and makes the domain.
   *
   * @throws VirtError `OPERATION_INVALID` when the endpoint has a domain of that name already; it is left alone.
   */
  async begin(start: Start): Promise<void> {
    this.#connection = await this.connect()
    await this.#checkName(this.#connection)
    await prepare(this, start)
  }

  /** The first connection. */
  get connection(): Connection {
    return present(this.#connection, 'a connection')
  }

  /** The domain that the check begins with. */
  get domain(): Domain {
    return present(this.#cast.domain, 'a domain')
  }

  /** The snapshot that the check begins with. */
  get snapshot(): DomainSnapshot {
    return present(this.#cast.snapshot, 'a snapshot')
  }

  /** The checkpoint that the check begins with. */
  get checkpoint(): DomainCheckpoint {
    return present(this.#cast.checkpoint, 'a checkpoint')
  }

  /** The network that the check begins with. */
  get network(): Network {
    return present(this.#cast.network, 'a network')
  }

  /** The host's interface that the check begins with. */
  get hostInterface(): HostInterface {
    return present(this.#cast.hostInterface, 'an interface')
  }

  /** The storage pool that the check begins with. */
  get storagePool(): StoragePool {
    return present(this.#cast.storagePool, 'a storage pool')
  }

  /** The storage volume that the check begins with. */
  get storageVolume(): StorageVolume {
    return present(this.#cast.storageVolume, 'a storage volume')
  }

  /** The device of the host that the check begins with. */
  get nodeDevice(): NodeDevice {
    return present(this.#cast.nodeDevice, 'a device of the host')
  }

  /** Says what the check begins with. */
  bring(cast: Partial<Cast>): void {
    Object.assign(this.#cast, cast)
  }

  /** What the endpoint has for a family. Skips the check where it has nothing. */
  sample<K extends keyof Samples>(kind: K): NonNullable<Samples[K]> {
    return this.endpoint.samples?.[kind] ?? skip(`the endpoint has no samples.${kind}`)
  }

  /** Says what to do when the check ends, with an open connection; the last is done first. What fails is passed over. */
  atEnd(step: (connection: Connection) => Promise<void>): void {
    this.#endings.unshift(step)
  }

  /** How long to wait for anything, in milliseconds. */
  get patience(): number {
    return this.endpoint.patience ?? usualPatience
  }

  /** Opens another connection to the endpoint. It is closed when the check ends. */
  async connect(options: ConnectOptions = {}): Promise<Connection> {
    const connection = await connect(this.endpoint.uri, {
      drivers: [this.driver],
      timeout: this.patience,
      ...this.endpoint.connectOptions,
      ...options,
    })
    this.#open.add(connection)
    void connection.closed.then(() => this.#open.delete(connection))
    return connection
  }

  /** Defines a domain, which is removed when the check ends. */
  async define(xml = this.endpoint.domainXml): Promise<Domain> {
    return this.#keep(await this.connection.domainDefineXml(xml))
  }

  /** Starts a domain without defining it; it is removed when the check ends. */
  async createTransient(xml = this.endpoint.domainXml): Promise<Domain> {
    return this.#keep(await this.connection.domainCreateXml(xml))
  }

  /** The domain as another connection sees it. Skips the check where connections do not see each other's domains. */
  async domainOver(connection: Connection): Promise<Domain> {
    try {
      return await connection.domainLookupByUuid(this.domain.uuid)
    } catch (error) {
      if (!isVirtError(error, 'NO_DOMAIN')) throw error
      return skip('a second connection to the endpoint does not see the domains of the first')
    }
  }

  /** Removes what the check made, closes its connections and ends the endpoint. May be called again. */
  async end(): Promise<void> {
    await (this.#ending ??= this.#end())
  }

  async #end(): Promise<void> {
    try {
      await this.#undo()
    } finally {
      await Promise.allSettled([...this.#open].map(connection => connection.close()))
      await this.endpoint.teardown()
    }
  }

  async #checkName(connection: Connection): Promise<void> {
    const name = nameIn(this.endpoint.domainXml)
    const rejection = await rejectionOf(connection.domainLookupByName(name))
    if (rejection === undefined) {
      throw new VirtError(
        'OPERATION_INVALID',
        `the endpoint already has a domain '${name}', which is left alone`,
      )
    }
    this.#nameWasFree = isVirtError(rejection.error, 'NO_DOMAIN')
  }

  /** Does what can be done: a driver that fails the check may fail here too, and then the endpoint's teardown has to do. */
  async #undo(): Promise<void> {
    const first = this.#connection
    if (first === undefined) return
    const connection = this.#open.has(first) ? first : await this.connect()
    for (const step of this.#endings) await step(connection).catch(() => undefined)
    await this.#removeDomains(connection)
  }

  async #removeDomains(connection: Connection): Promise<void> {
    const name = nameIn(this.endpoint.domainXml)
    const isOurs = (domain: Domain) =>
      this.#made.has(domain.uuid) || (this.#nameWasFree && domain.name === name)
    const lookups = [...this.#made].map(uuid => connection.domainLookupByUuid(uuid))
    const found = new Map<string, Domain>()
    for (const lookup of await Promise.allSettled([connection.domainLookupByName(name), ...lookups])) {
      if (lookup.status === 'fulfilled' && isOurs(lookup.value)) found.set(lookup.value.uuid, lookup.value)
    }
    for (const domain of found.values()) await remove(domain)
  }

  #keep(domain: Domain): Domain {
    this.#made.add(domain.uuid)
    return domain
  }
}

async function remove(domain: Domain): Promise<void> {
  await domain.destroy().catch(() => undefined)
  const leavings = { snapshotsMetadata: true }
  await domain.undefine().catch(() => domain.undefine(leavings).catch(() => undefined))
}

function present<T>(value: T | undefined, what: string): T {
  if (value !== undefined) return value
  throw new UnmetExpectation(`this check was written without ${what} and asks for it`)
}
