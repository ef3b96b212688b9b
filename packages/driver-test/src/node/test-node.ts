import { DomainEventBroker, DomainRunningReason, DomainState, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { createDefaultInterface } from '../interface/default-interface.ts'
import { HostInterfaces } from '../interface/host-interfaces.ts'
import { createDefaultNetwork } from '../network/default-network.ts'
import { HostNetworks } from '../network/host-networks.ts'
import { createDefaultDevices } from '../node-device/default-devices.ts'
import { HostDevices } from '../node-device/host-devices.ts'
import { createDefaultPool } from '../storage/default-pool.ts'
import { HostStorage } from '../storage/host-storage.ts'
import { defaultDomain } from './default-domain.ts'
import { defaultHardware, type HostHardware } from './host-hardware.ts'
import { isActive, stoppedDomain, type TestDomain } from './test-domain.ts'

/** A host in memory: its guests and who listens to them. */
export class TestNode {
  /** What it is made of. */
  readonly hardware: HostHardware
  /** Who listens to its guests. */
  readonly events = new DomainEventBroker()
  /** Its virtual networks. */
  readonly networks = new HostNetworks()
  /** Its network interfaces. */
  readonly interfaces = new HostInterfaces()
  /** Its devices. */
  readonly devices = new HostDevices()
  /** Its storage pools. */
  readonly storage = new HostStorage()
  readonly #domains = new Map<string, TestDomain>()
  readonly #byName = new Map<string, TestDomain>()
  readonly #running = new Map<number, TestDomain>()
  #lastId = 0

  /** @param hardware - what it is made of; that of `test:///default` when left out */
  constructor(hardware = defaultHardware) {
    this.hardware = hardware
  }

  /** All guests, in the order in which they were defined. */
  domains(): TestDomain[] {
    return [...this.#domains.values()]
  }

  /** Takes in a new guest that does not run. */
  addStopped(
    definition: TestDomain['definition'] & { readonly uuid: string },
    persistent: boolean,
  ): TestDomain {
    const domain = stoppedDomain(definition, persistent)
    this.#domains.set(domain.uuid, domain)
    this.#byName.set(definition.name, domain)
    return domain
  }

  /** Forgets a guest. */
  remove(domain: TestDomain): void {
    this.#domains.delete(domain.uuid)
    this.#byName.delete(domain.definition.name)
    this.#running.delete(domain.id)
  }

  /** Gives a guest another name. */
  rename(domain: TestDomain, name: string): void {
    this.#byName.delete(domain.definition.name)
    domain.definition = { ...domain.definition, name }
    this.#byName.set(name, domain)
  }

  /** Lets a guest run under the next number with what `live` says. */
  activate(domain: TestDomain, live: TestDomain['definition']): void {
    domain.live = live
    domain.id = ++this.#lastId
    this.#running.set(domain.id, domain)
  }

  /** Takes the number and what it ran with from a guest. */
  deactivate(domain: TestDomain): void {
    this.#running.delete(domain.id)
    domain.live = undefined
    domain.id = -1
  }

  /** The guest with this UUID, if there is one. */
  find(uuid: string): TestDomain | undefined {
    return this.#domains.get(uuid)
  }

  /** The guest with this name, if there is one. */
  findByName(name: string): TestDomain | undefined {
    return this.#byName.get(name)
  }

  /** The guest that runs under this number, if one does. */
  findById(id: number): TestDomain | undefined {
    return this.#running.get(id)
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

  /**
   * The running guest that a reference stands for.
   *
   * @throws VirtError `NO_DOMAIN` when it is gone, `OPERATION_INVALID` when it does not run.
   */
  getRunning(ref: DomainRef): TestDomain {
    const domain = this.get(ref)
    if (isActive(domain)) return domain
    throw new VirtError('OPERATION_INVALID', 'domain is not running', { domain: 'DOMAIN' })
  }
}

/** A fresh host with its one running guest. */
export function createDefaultNode(): TestNode {
  const node = new TestNode()
  node.networks.list.add(createDefaultNetwork())
  node.interfaces.add(createDefaultInterface())
  for (const device of createDefaultDevices()) node.devices.add(device)
  node.storage.pools.add(createDefaultPool())
  const domain = node.addStopped(defaultDomain, true)
  node.activate(domain, domain.definition)
  domain.state = { state: DomainState.RUNNING, reason: DomainRunningReason.UNKNOWN }
  return node
}
