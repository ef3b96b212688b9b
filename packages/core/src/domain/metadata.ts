import { VirtError } from '@guestwork/util'
import { DomainMetadataType } from '../driver/enums/domain-definition.ts'
import { DomainDefineFacet } from './definition.ts'
import { impactFlags, type ImpactOptions } from './impact-options.ts'

/** How an application's element is set. */
export interface SetMetadataOptions extends ImpactOptions {
  /** The prefix of the namespace in the document; needed when an element is given. */
  readonly prefix?: string
}

/** Title, description and the metadata of applications: this part of the facet `domain-define`. */
export abstract class DomainMetadataFacet extends DomainDefineFacet {
  /**
   * The title of the domain (`virDomainGetMetadata`).
   *
   * @throws VirtError `NO_DOMAIN_METADATA` when it has none; `OPERATION_INVALID` for `live` when it does not run.
   */
  async getTitle(options: ImpactOptions = {}): Promise<string> {
    return this.#get(DomainMetadataType.TITLE, undefined, options)
  }

  /**
   * Sets the title, one line of text, or with undefined removes it (`virDomainSetMetadata`).
   *
   * @throws VirtError `INVALID_ARG` for text of several lines.
   */
  async setTitle(title: string | undefined, options: ImpactOptions = {}): Promise<void> {
    if (title?.includes('\n') === true) throw new VirtError('INVALID_ARG', 'a title is one line of text')
    await this.#set(DomainMetadataType.TITLE, title, undefined, options)
  }

  /**
   * The description of the domain (`virDomainGetMetadata`).
   *
   * @throws VirtError `NO_DOMAIN_METADATA` when it has none.
   */
  async getDescription(options: ImpactOptions = {}): Promise<string> {
    return this.#get(DomainMetadataType.DESCRIPTION, undefined, options)
  }

  /** Sets the description, or with undefined removes it (`virDomainSetMetadata`). */
  async setDescription(description: string | undefined, options: ImpactOptions = {}): Promise<void> {
    await this.#set(DomainMetadataType.DESCRIPTION, description, undefined, options)
  }

  /**
   * The application's own element in the domain's metadata, by its namespace (`virDomainGetMetadata`).
   *
   * @throws VirtError `NO_DOMAIN_METADATA` when there is none.
   */
  async getMetadata(namespace: string, options: ImpactOptions = {}): Promise<string> {
    return this.#get(DomainMetadataType.ELEMENT, namespace, options)
  }

  /**
   * Sets the application's own element of a namespace, or with undefined removes it (`virDomainSetMetadata`).
   *
   * @param xml - one element, without the namespace and its prefix, which are added
   * @throws VirtError `XML_DETAIL` for what is no element; `INVALID_ARG` when an element comes without `prefix`.
   */
  async setMetadata(
    namespace: string,
    xml: string | undefined,
    options: SetMetadataOptions = {},
  ): Promise<void> {
    if (xml !== undefined && options.prefix === undefined) {
      throw new VirtError('INVALID_ARG', `an element of the namespace '${namespace}' needs a prefix`)
    }
    await this.#set(DomainMetadataType.ELEMENT, xml, namespace, options)
  }

  #get(type: DomainMetadataType, uri: string | undefined, options: ImpactOptions): Promise<string> {
    return this.ask('domainGetMetadata', [this.ref, type, uri, impactFlags(options)], options)
  }

  #set(
    type: DomainMetadataType,
    text: string | undefined,
    uri: string | undefined,
    options: SetMetadataOptions,
  ): Promise<void> {
    const { prefix } = options
    return this.ask('domainSetMetadata', [this.ref, type, text, prefix, uri, impactFlags(options)], options)
  }
}
