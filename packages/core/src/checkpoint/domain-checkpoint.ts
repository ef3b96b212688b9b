import type { CallOptions } from '../call-options.ts'
import type { Connection } from '../connection/connection.ts'
import type { Domain } from '../domain/domain.ts'
import {
  DomainCheckpointDeleteFlag,
  DomainCheckpointListFlag,
  DomainCheckpointXmlFlag,
} from '../driver/enums/checkpoint.ts'
import type { CheckpointRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { HostObject, type ObjectHandle } from '../host-object.ts'
import { checkpointFilterBits, type CheckpointFilter } from './checkpoint-filter.ts'

const xmlBits = {
  secure: DomainCheckpointXmlFlag.SECURE,
  noDomain: DomainCheckpointXmlFlag.NO_DOMAIN,
  size: DomainCheckpointXmlFlag.SIZE,
}
const deleteBits = {
  children: DomainCheckpointDeleteFlag.CHILDREN,
  childrenOnly: DomainCheckpointDeleteFlag.CHILDREN_ONLY,
  metadataOnly: DomainCheckpointDeleteFlag.METADATA_ONLY,
}

/** What a checkpoint's document shows (`virDomainCheckpointXMLFlags`). */
export interface CheckpointXmlOptions extends CallOptions {
  /** Secrets in clear text. */
  readonly secure?: boolean
  /** Leave out the domain as it was. */
  readonly noDomain?: boolean
  /** For each disk, how many bytes changed since, as an estimate; may be slow and need the domain to run. */
  readonly size?: boolean
}

/** What is deleted with or instead of a checkpoint (`virDomainCheckpointDeleteFlags`). */
export interface CheckpointDeleteOptions extends CallOptions {
  /** Its descendants too. */
  readonly children?: boolean
  /** Only its descendants. */
  readonly childrenOnly?: boolean
  /** Only the record, not what the disks noted. */
  readonly metadataOnly?: boolean
}

/**
 * A checkpoint of a domain (`virDomainCheckpointPtr`): a moment from which on its disks note which blocks change, so that
 * a later backup can save just those.
 */
export class DomainCheckpoint extends HostObject<CheckpointRef> {
  /** The connection that it came from (`virDomainCheckpointGetConnect`). */
  declare readonly connection: Connection
  /** The domain that it is of (`virDomainCheckpointGetDomain`). */
  readonly domain: Domain

  /** @internal */
  constructor(domain: Domain, handle: ObjectHandle<CheckpointRef>) {
    super(handle)
    this.domain = domain
  }

  /** Unique within the domain (`virDomainCheckpointGetName`). */
  get name(): string {
    return this.ref.name
  }

  /**
   * The checkpoint's document, with the domain as it was (`virDomainCheckpointGetXMLDesc`).
   *
   * @throws VirtError `OPERATION_DENIED` for `secure` on a read-only connection.
   */
  async getXml(options: CheckpointXmlOptions = {}): Promise<string> {
    return this.ask('domainCheckpointGetXMLDesc', [this.ref, flagBits(xmlBits, options)], options)
  }

  /** Its children (`virDomainCheckpointListAllChildren`); with `descendants` theirs too, and so on. */
  async listChildren(
    filter: CheckpointFilter & CallOptions & { readonly descendants?: boolean } = {},
  ): Promise<DomainCheckpoint[]> {
    const descendants = flagBits({ descendants: DomainCheckpointListFlag.DESCENDANTS }, filter)
    const flags = checkpointFilterBits(filter) | descendants
    const refs = await this.ask('domainCheckpointListAllChildren', [this.ref, flags], filter)
    return refs.map(ref => this.#relative(ref))
  }

  /**
   * The checkpoint before it (`virDomainCheckpointGetParent`).
   *
   * @throws VirtError `NO_DOMAIN_CHECKPOINT` when it has none.
   */
  async getParent(options?: CallOptions): Promise<DomainCheckpoint> {
    return this.#relative(await this.ask('domainCheckpointGetParent', [this.ref, 0], options))
  }

  /**
   * Deletes it; what it noted goes to its parent (`virDomainCheckpointDelete`).
   *
   * @throws VirtError `INVALID_ARG` for both `children` and `childrenOnly`.
   */
  async delete(options: CheckpointDeleteOptions = {}): Promise<void> {
    await this.ask('domainCheckpointDelete', [this.ref, flagBits(deleteBits, options)], options)
  }

  #relative(ref: CheckpointRef): DomainCheckpoint {
    return new DomainCheckpoint(this.domain, { connection: this.connection, open: this.open, ref })
  }
}
