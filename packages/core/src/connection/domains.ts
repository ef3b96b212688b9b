import { parseUuid } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { domainFilterBits, type DomainFilter } from '../domain/domain-filter.ts'
import { Domain } from '../domain/domain.ts'
import { startBits, type StartOptions } from '../domain/start-options.ts'
import { DomainDefineFlag } from '../driver/enums/domain-definition.ts'
import type { DomainRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import type { DefineOptions } from './define-options.ts'
import { ConnectionHostFacet } from './host.ts'

/** Finding, defining and starting domains: the connection's part of the facet `domain-define`. */
export abstract class ConnectionDomainFacet extends ConnectionHostFacet {
  /**
   * All domains that pass the filter, as one consistent view (`virConnectListAllDomains`; also `virConnectListDomains`,
   * `virConnectListDefinedDomains`, `virConnectNumOfDomains`, `virConnectNumOfDefinedDomains`).
   */
  async listDomains(filter: DomainFilter & CallOptions = {}): Promise<Domain[]> {
    const refs = await this.ask('connectListAllDomains', [domainFilterBits(filter)], filter)
    return refs.map(ref => this.#domain(ref))
  }

  /**
   * The domain with this name (`virDomainLookupByName`).
   *
   * @throws VirtError `NO_DOMAIN` when there is none.
   */
  async domainLookupByName(name: string, options?: CallOptions): Promise<Domain> {
    return this.#domain(await this.ask('domainLookupByName', [name], options))
  }

  /**
   * The domain with this UUID, in any spelling (`virDomainLookupByUUIDString`, `virDomainLookupByUUID`).
   *
   * @throws VirtError `NO_DOMAIN` when there is none; `INVALID_ARG` for text that is no UUID.
   */
  async domainLookupByUuid(uuid: string, options?: CallOptions): Promise<Domain> {
    return this.#domain(await this.ask('domainLookupByUUID', [parseUuid(uuid)], options))
  }

  /**
   * The running domain with this number (`virDomainLookupByID`).
   *
   * @throws VirtError `NO_DOMAIN` when none runs under it.
   */
  async domainLookupById(id: number, options?: CallOptions): Promise<Domain> {
    return this.#domain(await this.ask('domainLookupByID', [id], options))
  }

  /**
   * Stores the definition of a domain without starting it (`virDomainDefineXMLFlags`, `virDomainDefineXML`). One with the
   * same name and UUID is replaced; a running domain keeps its live configuration until its next start.
   *
   * @throws VirtError `XML_ERROR`, `XML_DETAIL` for a document that cannot be read, with line and column;
   * `OPERATION_FAILED` when name or UUID belong to another domain; `CONFIG_UNSUPPORTED` for what the driver cannot provide.
   */
  async domainDefineXml(xml: string, options: DefineOptions = {}): Promise<Domain> {
    const flags = flagBits({ validate: DomainDefineFlag.VALIDATE }, options)
    return this.#domain(await this.ask('domainDefineXMLFlags', [xml, flags], options))
  }

  /**
   * Starts a domain that is not stored (`virDomainCreateXML`, `virDomainCreateLinux`; `virDomainCreateXMLWithFiles` for
   * `files`): it is gone when it stops.
   *
   * @throws VirtError as {@link domainDefineXml}; `OPERATION_INVALID` when it runs already.
   */
  async domainCreateXml(xml: string, options: StartOptions = {}): Promise<Domain> {
    const flags = flagBits(startBits, options)
    const { files } = options
    const created =
      files === undefined
        ? this.ask('domainCreateXML', [xml, flags], options)
        : this.ask('domainCreateXMLWithFiles', [xml, files, flags], options)
    return this.#domain(await created)
  }

  /**
   * Translates a configuration in the hypervisor's own format into a domain document (`virConnectDomainXMLFromNative`).
   * Nothing is defined.
   *
   * @param format - a name that the driver documents, such as `vmware-vmx`
   * @throws VirtError `INVALID_ARG` for another one.
   */
  async domainXmlFromNative(format: string, config: string, options?: CallOptions): Promise<string> {
    return this.ask('connectDomainXMLFromNative', [format, config, 0], options)
  }

  /**
   * Translates a domain document into the hypervisor's own format, such as a file or a command line
   * (`virConnectDomainXMLToNative`). Nothing is defined.
   *
   * @param format - as in {@link domainXmlFromNative}
   */
  async domainXmlToNative(format: string, xml: string, options?: CallOptions): Promise<string> {
    return this.ask('connectDomainXMLToNative', [format, xml, 0], options)
  }

  #domain(ref: DomainRef): Domain {
    return new Domain({ connection: this.connection, open: this.open, ref })
  }
}
