import { callJob } from '../call-job.ts'
import type { CallOptions } from '../call-options.ts'
import {
  imageXmlBits,
  restoreBits,
  type ImageXmlOptions,
  type RestoreOptions,
} from '../domain/save-options.ts'
import { DomainSaveFlag } from '../driver/enums/domain-save.ts'
import { flagBits } from '../flag-bits.ts'
import type { Job } from '../job.ts'
import { ConnectionDomainFacet } from './domains.ts'

/** How a domain comes back from an image whose document is replaced; neither leaves that as it was. */
export interface ImageDefineOptions extends CallOptions {
  /** It runs. */
  readonly running?: boolean
  /** It is paused. */
  readonly paused?: boolean
}

/** Files with saved domains: the connection's part of the facet `domain-lifecycle`. */
export abstract class ConnectionDomainImageFacet extends ConnectionDomainFacet {
  /**
   * Starts a domain from a file that `domain.save()` wrote (`virDomainRestoreFlags`, `virDomainRestore`,
   * `virDomainRestoreParams`). The file stays, and is good for one use: its disks move on.
   *
   * @param file - an absolute path on the host
   * @throws VirtError `OPERATION_INVALID` when it runs already; `OPERATION_FAILED` for a file that is no image.
   */
  domainRestore(file: string, options: RestoreOptions = {}): Job<void> {
    const flags = flagBits(restoreBits, options)
    return callJob(options, limits => this.ask('domainRestoreFlags', [file, options.xml, flags], limits))
  }

  /** The domain document inside a saved image (`virDomainSaveImageGetXMLDesc`). */
  async getSaveImageXml(file: string, options: ImageXmlOptions = {}): Promise<string> {
    return this.ask('domainSaveImageGetXMLDesc', [file, flagBits(imageXmlBits, options)], options)
  }

  /**
   * Replaces the domain document inside a saved image (`virDomainSaveImageDefineXML`).
   *
   * @throws VirtError `CONFIG_UNSUPPORTED` for a change that the guest would see.
   */
  async defineSaveImageXml(file: string, xml: string, options: ImageDefineOptions = {}): Promise<void> {
    const bits = { running: DomainSaveFlag.RUNNING, paused: DomainSaveFlag.PAUSED }
    await this.ask('domainSaveImageDefineXML', [file, xml, flagBits(bits, options)], options)
  }
}
