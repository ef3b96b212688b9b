import { NetworkEventBroker, type NetworkLifecycleEvent, type NetworkRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { ObjectList } from '../node/object-list.ts'
import { referenceToNetwork, type TestNetwork } from './test-network.ts'

/** The virtual networks of a host and who listens to them. */
export class HostNetworks {
  /** The networks. */
  readonly list = new ObjectList<TestNetwork>('network', 'NETWORK')
  /** Who listens to them. */
  readonly events = new NetworkEventBroker()

  /**
   * The network with this UUID.
   *
   * @throws VirtError `NO_NETWORK` when there is none.
   */
  getByUuid({ uuid }: Pick<NetworkRef, 'uuid'>): TestNetwork {
    return found(this.list.find(uuid), `uuid '${uuid}'`)
  }

  /**
   * The network with this name.
   *
   * @throws VirtError `NO_NETWORK` when there is none.
   */
  getByName({ name }: Pick<NetworkRef, 'name'>): TestNetwork {
    return found(this.list.findByName(name), `name '${name}'`)
  }

  /** Tells who listens what became of a network. */
  emit(network: TestNetwork, event: NetworkLifecycleEvent): void {
    this.events.emit('lifecycle', referenceToNetwork(network), { event, detail: 0 })
  }
}

function found(network: TestNetwork | undefined, wanted: string): TestNetwork {
  if (network !== undefined) return network
  throw new VirtError('NO_NETWORK', `no network with matching ${wanted}`, { domain: 'TEST' })
}
