import type { DistributedVirtualSwitchPortConnection, Ref } from '../../vim/index.ts'
import type { HostState, NetworkObjects } from './host.ts'
import type { World } from './world.ts'

/** What the networks of a server are made with. */
export interface NetworkPlace {
  /** All objects. */
  readonly world: World
  /** The folder of networks. */
  readonly folder: Ref
  /** Makes ids. */
  readonly id: (name: string) => string
}

/** The network objects of a server: one for each name of a port group, shared by the hosts that have it. */
export class Networks implements NetworkObjects {
  readonly #place: NetworkPlace
  readonly #hosts = new Map<string, Set<HostState>>()
  readonly #switches: Ref[] = []
  readonly #refs = new Map<string, Ref<'Network'>>()
  readonly #distributed = new Map<
    string,
    {
      readonly ref: Ref<'DistributedVirtualPortgroup'>
      readonly port: DistributedVirtualSwitchPortConnection
    }
  >()

  /** @param place - what they are made with */
  constructor(place: NetworkPlace) {
    this.#place = place
  }

  /** All networks. */
  get all(): readonly Ref<'Network' | 'DistributedVirtualPortgroup'>[] {
    return [...this.#refs.values(), ...Array.from(this.#distributed.values(), ({ ref }) => ref)]
  }

  /** All networks and distributed switches. */
  get children(): readonly Ref[] {
    return [...this.all, ...this.#switches]
  }

  /** A distributed switch came. */
  addSwitch(ref: Ref): void {
    this.#switches.push(ref)
  }

  /** A port group of a distributed switch came. */
  addDistributed(
    name: string,
    ref: Ref<'DistributedVirtualPortgroup'>,
    port: DistributedVirtualSwitchPortConnection,
  ): void {
    this.#distributed.set(name, { ref, port })
  }

  /** The port of a distributed switch that a name stands for. */
  distributedPort(name: string): DistributedVirtualSwitchPortConnection | undefined {
    return this.#distributed.get(name)?.port
  }

  add(name: string, host: HostState): void {
    const hosts = this.#hosts.get(name) ?? new Set<HostState>()
    this.#hosts.set(name, hosts.add(host))
    if (this.#refs.has(name)) return
    const ref = { type: 'Network', value: this.#place.id(name) } as const
    this.#refs.set(name, ref)
    this.#place.world.add(ref, {
      name: () => name,
      parent: () => this.#place.folder,
      host: () => Array.from(hosts, each => each.ref),
      vm: () =>
        [...hosts].flatMap(({ machines }) =>
          machines.filter(({ networks }) => networks.includes(name)).map(({ ref: machine }) => machine),
        ),
      summary: () => ({ network: ref, name, accessible: true }),
    })
  }

  remove(name: string, host: HostState): void {
    const hosts = this.#hosts.get(name)
    const ref = this.#refs.get(name)
    hosts?.delete(host)
    if (ref === undefined || (hosts?.size ?? 0) > 0) return
    this.#refs.delete(name)
    this.#hosts.delete(name)
    this.#place.world.remove(ref)
  }

  of(host: HostState): readonly Ref<'Network' | 'DistributedVirtualPortgroup'>[] {
    const own = [...this.#refs].filter(([name]) => this.#hosts.get(name)?.has(host) === true)
    return [...own.map(([, ref]) => ref), ...Array.from(this.#distributed.values(), ({ ref }) => ref)]
  }
}
