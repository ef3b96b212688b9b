import type { CallOptions } from '../call-options.ts'
import { answeredParameters, writeParameters, type Answered } from '../domain/parameter-object.ts'
import type { InterfaceBandwidth } from '../domain/tuning/bandwidth-parameters.ts'
import { DomainInterfaceBandwidthFields } from '../driver/enums/domain-bandwidth.ts'
import type { NetworkPortRef } from '../driver/refs.ts'
import { HostObject, type ObjectHandle } from '../host-object.ts'
import type { Network } from './network.ts'

/** A port of a virtual network (`virNetworkPortPtr`): where the interface of a guest is plugged in. */
export class NetworkPort extends HostObject<NetworkPortRef> {
  /** The network that it belongs to (`virNetworkPortGetNetwork`). */
  readonly network: Network

  /** @internal */
  constructor(network: Network, handle: ObjectHandle<NetworkPortRef>) {
    super(handle)
    this.network = network
  }

  /** The UUID in canonical lower-case form (`virNetworkPortGetUUIDString`, `virNetworkPortGetUUID`). */
  get uuid(): string {
    return this.ref.uuid
  }

  /** The port's document (`virNetworkPortGetXMLDesc`). */
  async getXml(options?: CallOptions): Promise<string> {
    return this.ask('networkPortGetXMLDesc', [this.ref, 0], options)
  }

  /** How much it may move (`virNetworkPortGetParameters`). */
  async getParameters(options?: CallOptions): Promise<Answered<InterfaceBandwidth>> {
    const answer = await this.ask('networkPortGetParameters', [this.ref, 0], options)
    return answeredParameters(answer, DomainInterfaceBandwidthFields)
  }

  /** Limits how much it may move, while it is in use (`virNetworkPortSetParameters`). */
  async setParameters(bandwidth: InterfaceBandwidth, options?: CallOptions): Promise<void> {
    const params = writeParameters(bandwidth, DomainInterfaceBandwidthFields)
    await this.ask('networkPortSetParameters', [this.ref, params, 0], options)
  }

  /** Removes it and frees what it holds on the host, also while a guest uses it (`virNetworkPortDelete`). */
  async delete(options?: CallOptions): Promise<void> {
    await this.ask('networkPortDelete', [this.ref, 0], options)
  }
}
