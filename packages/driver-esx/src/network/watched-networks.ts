import type { NetworkRef } from '@guestwork/core'
import { refKey, type ObjectUpdate, type Update } from '../vim/index.ts'
import { distributedRef, type DistributedSwitch } from './distributed.ts'
import { hostNetworkOf, type HostNetworkProperties } from './host-network.ts'
import { networkRef } from './identity.ts'
import { switchSettings } from './switch-settings.ts'

/** What became of a network. */
export interface NetworkChange {
  /** The network. */
  readonly network: NetworkRef
  /** Whether it is there: it came, or what its document says changed. Else it is gone. */
  readonly exists: boolean
}

interface Known {
  readonly network: NetworkRef
  /** Changes with what its document says. */
  readonly state: string
}

type Properties = ReadonlyMap<string, unknown>

/** The networks of a host as updates tell of them. */
export class WatchedNetworks {
  readonly #objects = new Map<string, Pick<ObjectUpdate, 'obj'> & { readonly properties: Properties }>()
  #known: ReadonlyMap<string, Known> | undefined

  /**
   * Takes an update.
   *
   * @returns what became of which networks; nothing the first time
   */
  take({ objects, whole }: Update): readonly NetworkChange[] {
    if (whole) this.#objects.clear()
    for (const update of objects) this.#merge(update)
    const before = this.#known
    const now = new Map(this.#networks().map(each => [each.network.uuid, each]))
    this.#known = now
    if (before === undefined) return []
    const gone = [...before.values()].filter(({ network }) => !now.has(network.uuid))
    const changed = [...now.values()].filter(
      ({ network, state }) => before.get(network.uuid)?.state !== state,
    )
    return [
      ...gone.map(({ network }) => ({ network, exists: false })),
      ...changed.map(({ network }) => ({ network, exists: true })),
    ]
  }

  #merge({ kind, obj, changeSet = [] }: ObjectUpdate): void {
    const key = refKey(obj)
    if (kind === 'leave') {
      this.#objects.delete(key)
      return
    }
    const properties = new Map(this.#objects.get(key)?.properties)
    for (const { name, val } of changeSet) properties.set(name, val)
    this.#objects.set(key, { obj, properties })
  }

  #networks(): readonly Known[] {
    return [...this.#objects.values()].flatMap(({ obj, properties }) => {
      // The decoder made each value by what the description says of its path.
      const found: unknown = Object.fromEntries(properties)
      return obj.type === 'HostNetworkSystem'
        ? standardNetworks(found as HostNetworkProperties)
        : [distributedNetwork({ ref: obj, properties: found } as DistributedSwitch, properties)]
    })
  }
}

function standardNetworks(found: HostNetworkProperties): readonly Known[] {
  const network = hostNetworkOf(found)
  return network.switches.map(each => ({
    network: networkRef(each),
    state: JSON.stringify(switchSettings(network, each), withLargeNumbers),
  }))
}

function distributedNetwork(found: DistributedSwitch, properties: Properties): Known {
  return { network: distributedRef(found), state: String(properties.get('config.configVersion')) }
}

function withLargeNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
