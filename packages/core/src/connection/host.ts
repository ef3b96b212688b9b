import type { CallOptions } from '../call-options.ts'
import { ConnectionNodeFacet } from './node.ts'

/** The way to the host and what is at its end: the facet `connection`. */
export abstract class ConnectionHostFacet extends ConnectionNodeFacet {
  /** Whether the far side still answers (`virConnectIsAlive`). */
  async isAlive(options?: CallOptions): Promise<boolean> {
    return this.ask('connectIsAlive', [], options)
  }

  /** Whether nobody on the way can read what passes (`virConnectIsEncrypted`). */
  async isEncrypted(options?: CallOptions): Promise<boolean> {
    return this.ask('connectIsEncrypted', [], options)
  }

  /** Whether the way is encrypted or stays on this machine (`virConnectIsSecure`). */
  async isSecure(options?: CallOptions): Promise<boolean> {
    return this.ask('connectIsSecure', [], options)
  }

  /**
   * The hypervisor's type as the far side reports it, such as `QEMU` (`virConnectGetType`); the driver's name when the
   * driver leaves that to core.
   */
  async getType(options?: CallOptions): Promise<string> {
    return this.supports('connectGetType') ? this.ask('connectGetType', [], options) : this.driverName
  }

  /** The hypervisor's version as `major * 1000000 + minor * 1000 + release` (`virConnectGetVersion`). */
  async getVersion(options?: CallOptions): Promise<number> {
    return this.ask('connectGetVersion', [], options)
  }

  /**
   * The version of libvirt, or what takes its place, at the far end, as `major * 1000000 + minor * 1000 + release`
   * (`virConnectGetLibVersion`).
   */
  async getLibVersion(options?: CallOptions): Promise<number> {
    return this.ask('connectGetLibVersion', [], options)
  }

  /**
   * Watches the way to the host (`virConnectSetKeepAlive`): after `interval` seconds of silence a message is sent, and after
   * `count` of them without an answer the connection counts as lost. With `interval` 0 nothing is sent.
   *
   * @returns false when the far side cannot take part
   */
  async setKeepAlive(interval: number, count: number, options?: CallOptions): Promise<boolean> {
    return this.ask('connectSetKeepAlive', [interval, count], options)
  }

  /** The host's name (`virConnectGetHostname`). */
  async getHostname(options?: CallOptions): Promise<string> {
    return this.ask('connectGetHostname', [], options)
  }

  /** The document of what host and hypervisor can do (`virConnectGetCapabilities`). */
  async getCapabilities(options?: CallOptions): Promise<string> {
    return this.ask('connectGetCapabilities', [], options)
  }

  /**
   * Most virtual CPUs that a domain may have (`virConnectGetMaxVcpus`).
   *
   * @param type - the domain type, such as `kvm`; the driver's usual one when left out
   */
  async getMaxVcpus(type?: string, options?: CallOptions): Promise<number> {
    return this.ask('connectGetMaxVcpus', [type], options)
  }
}
