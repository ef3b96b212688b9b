import { parseUuid } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { NetworkPortCreateFlag } from '../driver/enums/network.ts'
import type { NetworkPortRef, NetworkRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { HostObject } from '../host-object.ts'
import { NetworkPort } from './network-port.ts'
import type { Network } from './network.ts'

/** How a port is made (`virNetworkPortCreateFlags`). */
export interface PortCreateOptions extends CallOptions {
  /** Take over what the document names on the host and a guest already uses, after a restart. */
  readonly reclaim?: boolean
  /** Check the document against the schema. */
  readonly validate?: boolean
}

/** The ports of a network. */
export abstract class NetworkPortFacet extends HostObject<NetworkRef> {
  /** Its ports (`virNetworkListAllPorts`). */
  async listPorts(options?: CallOptions): Promise<NetworkPort[]> {
    const refs = await this.ask('networkListAllPorts', [this.ref, 0], options)
    return refs.map(ref => this.#port(ref))
  }

  /**
   * The port with this UUID, in any spelling (`virNetworkPortLookupByUUIDString`, `virNetworkPortLookupByUUID`).
   *
   * @throws VirtError `NO_NETWORK_PORT` when there is none; `INVALID_ARG` for text that is no UUID.
   */
  async portLookupByUuid(uuid: string, options?: CallOptions): Promise<NetworkPort> {
    return this.#port(await this.ask('networkPortLookupByUUID', [this.ref, parseUuid(uuid)], options))
  }

  /**
   * Plugs an interface in, as a `<networkport>` document describes (`virNetworkPortCreateXML`).
   *
   * @throws VirtError `XML_ERROR` for a document that does not hold; `OPERATION_INVALID` when the network is not active;
   * `NETWORK_PORT_EXIST` for a UUID that is taken.
   */
  async portCreateXml(xml: string, options: PortCreateOptions = {}): Promise<NetworkPort> {
    const bits = { reclaim: NetworkPortCreateFlag.RECLAIM, validate: NetworkPortCreateFlag.VALIDATE }
    return this.#port(
      await this.ask('networkPortCreateXML', [this.ref, xml, flagBits(bits, options)], options),
    )
  }

  /** The whole network, for the objects that a facet makes. */
  protected abstract get network(): Network

  #port(ref: NetworkPortRef): NetworkPort {
    return new NetworkPort(this.network, { connection: this.connection, open: this.open, ref })
  }
}
