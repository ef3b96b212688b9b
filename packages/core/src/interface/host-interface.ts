import type { CallOptions } from '../call-options.ts'
import type { Connection } from '../connection/connection.ts'
import { dispatch } from '../dispatch.ts'
import { InterfaceXmlFlag } from '../driver/enums/interface.ts'
import type { InterfaceRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import type { OpenConnection } from '../open-connection.ts'

/** What an interface object stands on. Only core makes it. */
export interface HostInterfaceHandle {
  /** The connection that it came from. */
  readonly connection: Connection
  /** What dispatch needs. */
  readonly open: OpenConnection
  /** The reference that the driver gave. */
  readonly ref: InterfaceRef
}

/** A network interface of the host (`virInterfacePtr`). */
export class HostInterface {
  /** The connection that it came from (`virInterfaceGetConnect`). */
  readonly connection: Connection
  /** Such as `eth0` (`virInterfaceGetName`). */
  readonly name: string
  /** Lower-case, six bytes with colons; empty for an interface without an address (`virInterfaceGetMACString`). */
  readonly mac: string
  readonly #open: OpenConnection

  /** @internal */
  constructor({ connection, open, ref }: HostInterfaceHandle) {
    this.connection = connection
    this.name = ref.name
    this.mac = ref.mac
    this.#open = open
  }

  /** The interface's document (`virInterfaceGetXMLDesc`); with `inactive` the stored configuration. */
  async getXml(options: CallOptions & { readonly inactive?: boolean } = {}): Promise<string> {
    const flags = flagBits({ inactive: InterfaceXmlFlag.INACTIVE }, options)
    return dispatch(this.#open, 'interfaceGetXMLDesc', [this.#ref, flags], options)
  }

  /** Brings it up (`virInterfaceCreate`). */
  async create(options?: CallOptions): Promise<void> {
    await dispatch(this.#open, 'interfaceCreate', [this.#ref, 0], options)
  }

  /** Takes it down (`virInterfaceDestroy`). */
  async destroy(options?: CallOptions): Promise<void> {
    await dispatch(this.#open, 'interfaceDestroy', [this.#ref, 0], options)
  }

  /** Forgets its configuration (`virInterfaceUndefine`). */
  async undefine(options?: CallOptions): Promise<void> {
    await dispatch(this.#open, 'interfaceUndefine', [this.#ref], options)
  }

  /** Whether it is up (`virInterfaceIsActive`). */
  async isActive(options?: CallOptions): Promise<boolean> {
    return dispatch(this.#open, 'interfaceIsActive', [this.#ref], options)
  }

  get #ref(): InterfaceRef {
    return { name: this.name, mac: this.mac }
  }
}
