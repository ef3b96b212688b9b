import {
  DomainEventBroker,
  DomainRunningReason,
  DomainShutoffReason,
  DomainState,
  type DomainRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { createDefaultInterface } from '../interface/default-interface.ts'
import { HostInterfaces } from '../interface/host-interfaces.ts'
import { createDefaultNetwork } from '../network/default-network.ts'
import { HostNetworks } from '../network/host-networks.ts'
import { createDefaultPool } from '../storage/default-pool.ts'
import { HostStorage } from '../storage/host-storage.ts'
import { defaultDomain } from './default-domain.ts'
import type { TestDomain } from './test-domain.ts'

/** A host in memory: its guests, its storage, and who listens to them. */
export class TestNode {
  /** Who listens to its guests. */
  readonly events = new DomainEventBroker()
  /** Its virtual networks. */
  readonly networks = new HostNetworks()
  /** Its network interfaces. */
  readonly interfaces = new HostInterfaces()
  /** Its storage pools. */
  readonly storage = new HostStorage()
  readonly #domains = new Map<string, TestDomain>()
  #lastId = 0

  /** All guests, in the order in which they were defined. */
  domains(): TestDomain[] {
    return [...this.#domains.values()]
  }

  /** Takes in a guest. */
  add(domain: TestDomain): void {
    this.#domains.set(domain.uuid, domain)
  }

  /** Takes in a new guest that does not run. */
  addStopped(
    definition: TestDomain['definition'] & { readonly uuid: string },
    persistent: boolean,
  ): TestDomain {
    const domain: TestDomain = {
      uuid: definition.uuid,
      definition,
      live: undefined,
      id: -1,
      state: { state: DomainState.SHUTOFF, reason: DomainShutoffReason.UNKNOWN },
      persistent,
      autostart: false,
    }
    this.add(domain)
    return domain
  }

  /** Forgets a guest. */
  remove(domain: TestDomain): void {
    this.#domains.delete(domain.uuid)
  }

  /** The number for the guest that starts next. */
  nextId(): number {
    return ++this.#lastId
  }

  /** The guest with this UUID, if there is one. */
  find(uuid: string): TestDomain | undefined {
    return this.#domains.get(uuid)
  }

  /** The guest with this name, if there is one. */
  findByName(name: string): TestDomain | undefined {
    return this.domains().find(domain => domain.definition.name === name)
  }

  /**
   * The guest that a reference stands for.
   *
   * @throws VirtError `NO_DOMAIN` when it is gone.
   */
  get({ uuid, name }: DomainRef): TestDomain {
    const domain = this.#domains.get(uuid)
    if (domain !== undefined) return domain
    throw new VirtError('NO_DOMAIN', `no domain with matching uuid '${uuid}' (${name})`, { domain: 'TEST' })
  }
}

/** A fresh host with its one running guest. */
export function createDefaultNode(): TestNode {
  const node = new TestNode()
  node.add({
    uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f',
    definition: defaultDomain,
    live: defaultDomain,
    id: node.nextId(),
    state: { state: DomainState.RUNNING, reason: DomainRunningReason.UNKNOWN },
    persistent: true,
    autostart: false,
  })
  node.networks.list.add(createDefaultNetwork())
  node.interfaces.add(createDefaultInterface())
  node.storage.pools.add(createDefaultPool())
  return node
}
