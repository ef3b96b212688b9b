import type { CallOptions } from '../call-options.ts'
import { DomainCoreDumpFlag, DomainCoreDumpFormat } from '../driver/enums/domain-save.ts'
import { enumNumber, type NameOf } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import type { Job } from '../job.ts'
import { domainJob } from './domain-job.ts'
import { DomainLifecycleFacet } from './lifecycle.ts'
import { imageXmlBits, saveBits, type ImageXmlOptions, type SaveOptions } from './save-options.ts'

const dumpBits = {
  crash: DomainCoreDumpFlag.CRASH,
  live: DomainCoreDumpFlag.LIVE,
  bypassCache: DomainCoreDumpFlag.BYPASS_CACHE,
  reset: DomainCoreDumpFlag.RESET,
  memoryOnly: DomainCoreDumpFlag.MEMORY_ONLY,
}

/** How a domain's memory is saved to a file that the caller names. */
export interface SaveToFileOptions extends SaveOptions {
  /** A domain document for the restored domain, which differs from this one's only in what the guest does not see. */
  readonly xml?: string
}

/** How a domain's memory is dumped. Of `crash`, `live` and `reset` at most one. */
export interface CoreDumpOptions extends CallOptions {
  /** The file's format, `raw` when left out; the others need `memoryOnly` (`virDomainCoreDumpFormat`). */
  readonly format?: NameOf<typeof DomainCoreDumpFormat>
  /** End the domain as crashed. */
  readonly crash?: boolean
  /** Let the guest run on meanwhile. */
  readonly live?: boolean
  /** Write past the host's file cache. */
  readonly bypassCache?: boolean
  /** Reset the domain afterwards. */
  readonly reset?: boolean
  /** Guest memory and registers alone, in a form that debuggers read. */
  readonly memoryOnly?: boolean
}

/** Saving a domain, and dumping its memory: a part of the facet `domain-lifecycle`. */
export abstract class DomainSaveFacet extends DomainLifecycleFacet {
  /**
   * Saves memory and devices to a file on the host and stops the domain (`virDomainSaveFlags`, `virDomainSave`,
   * `virDomainSaveParams`). `connection.domainRestore()` starts it again.
   *
   * @param file - an absolute path on the host
   */
  save(file: string, options: SaveToFileOptions = {}): Job<void> {
    const flags = flagBits(saveBits, options)
    return domainJob(this.open, this.ref, options, limits =>
      this.ask('domainSaveFlags', [this.ref, file, options.xml, flags], limits),
    )
  }

  /**
   * Saves memory and devices where the next {@link create} finds them, and stops the domain (`virDomainManagedSave`).
   *
   * @throws VirtError `OPERATION_INVALID` for a transient domain.
   */
  managedSave(options: SaveOptions = {}): Job<void> {
    const flags = flagBits(saveBits, options)
    return domainJob(this.open, this.ref, options, limits =>
      this.ask('domainManagedSave', [this.ref, flags], limits),
    )
  }

  /** Whether the next start continues from a managed save image (`virDomainHasManagedSaveImage`). */
  async hasManagedSave(options?: CallOptions): Promise<boolean> {
    return this.ask('domainHasManagedSaveImage', [this.ref, 0], options)
  }

  /** Removes the managed save image (`virDomainManagedSaveRemove`). */
  async removeManagedSave(options?: CallOptions): Promise<void> {
    await this.ask('domainManagedSaveRemove', [this.ref, 0], options)
  }

  /**
   * The domain document inside the managed save image (`virDomainManagedSaveGetXMLDesc`).
   *
   * @throws VirtError `OPERATION_INVALID` when there is no image.
   */
  async getManagedSaveXml(options: ImageXmlOptions = {}): Promise<string> {
    const flags = flagBits(imageXmlBits, options)
    return this.ask('domainManagedSaveGetXMLDesc', [this.ref, flags], options)
  }

  /**
   * Replaces the domain document inside the managed save image (`virDomainManagedSaveDefineXML`). `running` and `paused` also
   * change how the domain comes back.
   *
   * @throws VirtError `OPERATION_INVALID` when there is no image; `CONFIG_UNSUPPORTED` for a change that the guest would see.
   */
  async defineManagedSaveXml(
    xml: string,
    options: Pick<SaveOptions, 'running' | 'paused'> & CallOptions = {},
  ): Promise<void> {
    const flags = flagBits(saveBits, options)
    await this.ask('domainManagedSaveDefineXML', [this.ref, xml, flags], options)
  }

  /**
   * Writes the guest's memory to a file on the host (`virDomainCoreDumpWithFormat`, `virDomainCoreDump`).
   *
   * @param file - an absolute path on the host
   */
  coreDump(file: string, options: CoreDumpOptions = {}): Job<void> {
    const format = enumNumber(DomainCoreDumpFormat, options.format ?? 'raw')
    const flags = flagBits(dumpBits, options)
    return domainJob(this.open, this.ref, options, limits =>
      this.ask('domainCoreDumpWithFormat', [this.ref, file, format, flags], limits),
    )
  }
}
