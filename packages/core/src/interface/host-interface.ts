import type { CallOptions } from '../call-options.ts'
import type { Connection } from '../connection/connection.ts'
import { InterfaceXmlFlag } from '../driver/enums/interface.ts'
import type { InterfaceRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { HostObject } from '../host-object.ts'

/** A network interface of the host (`virInterfacePtr`). */
export class HostInterface extends HostObject<InterfaceRef> {
  /** The connection that it came from (`virInterfaceGetConnect`). */
  declare readonly connection: Connection

  /** Such as `eth0` (`virInterfaceGetName`). */
  get name(): string {
    return this.ref.name
  }

  /** Lower-case, six bytes with colons; empty for an interface without an address (`virInterfaceGetMACString`). */
  get mac(): string {
    return this.ref.mac
  }

  /** The interface's document (`virInterfaceGetXMLDesc`); with `inactive` the stored configuration. */
  async getXml(options: CallOptions & { readonly inactive?: boolean } = {}): Promise<string> {
    const flags = flagBits({ inactive: InterfaceXmlFlag.INACTIVE }, options)
    return this.ask('interfaceGetXMLDesc', [this.ref, flags], options)
  }

  /** Brings it up (`virInterfaceCreate`). */
  async create(options?: CallOptions): Promise<void> {
    await this.ask('interfaceCreate', [this.ref, 0], options)
  }

  /** Takes it down (`virInterfaceDestroy`). */
  async destroy(options?: CallOptions): Promise<void> {
    await this.ask('interfaceDestroy', [this.ref, 0], options)
  }

  /** Forgets its configuration (`virInterfaceUndefine`). */
  async undefine(options?: CallOptions): Promise<void> {
    await this.ask('interfaceUndefine', [this.ref], options)
  }

  /** Whether it is up (`virInterfaceIsActive`). */
  async isActive(options?: CallOptions): Promise<boolean> {
    return this.ask('interfaceIsActive', [this.ref], options)
  }
}
