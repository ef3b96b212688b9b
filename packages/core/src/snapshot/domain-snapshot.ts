import type { CallOptions } from '../call-options.ts'
import type { Connection } from '../connection/connection.ts'
import { domainJob } from '../domain/domain-job.ts'
import type { Domain } from '../domain/domain.ts'
import {
  DomainSnapshotDeleteFlag,
  DomainSnapshotListFlag,
  DomainSnapshotRevertFlag,
  DomainSnapshotXmlFlag,
} from '../driver/enums/snapshot.ts'
import type { SnapshotRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { HostObject, type ObjectHandle } from '../host-object.ts'
import type { Job } from '../job.ts'
import { snapshotFilterBits, type SnapshotFilter } from './snapshot-filter.ts'

const revertBits = {
  running: DomainSnapshotRevertFlag.RUNNING,
  paused: DomainSnapshotRevertFlag.PAUSED,
  force: DomainSnapshotRevertFlag.FORCE,
  resetNvram: DomainSnapshotRevertFlag.RESET_NVRAM,
}
const deleteBits = {
  children: DomainSnapshotDeleteFlag.CHILDREN,
  childrenOnly: DomainSnapshotDeleteFlag.CHILDREN_ONLY,
  metadataOnly: DomainSnapshotDeleteFlag.METADATA_ONLY,
}

/** How a domain is taken back to a snapshot (`virDomainSnapshotRevertFlags`). */
export interface SnapshotRevertOptions extends CallOptions {
  /** Let it run afterwards, whatever it did in the snapshot. */
  readonly running?: boolean
  /** Leave it paused afterwards, whatever it did in the snapshot. */
  readonly paused?: boolean
  /** Go on where it would be refused as risky. */
  readonly force?: boolean
  /** Start with fresh UEFI variables. */
  readonly resetNvram?: boolean
}

/** What is deleted with or instead of a snapshot (`virDomainSnapshotDeleteFlags`). */
export interface SnapshotDeleteOptions extends CallOptions {
  /** Its descendants too. */
  readonly children?: boolean
  /** Only its descendants. */
  readonly childrenOnly?: boolean
  /** Only the record, not what was captured. */
  readonly metadataOnly?: boolean
}

/**
 * A snapshot of a domain (`virDomainSnapshotPtr`): its disks, and if it ran its memory, as they were at one moment.
 *
 * @example
 * ```ts
 * const snapshot = await domain.snapshotLookupByName('before-upgrade')
 * await snapshot.revert({ running: true })
 * ```
 */
export class DomainSnapshot extends HostObject<SnapshotRef> {
  /** The connection that it came from (`virDomainSnapshotGetConnect`). */
  declare readonly connection: Connection
  /** The domain that it is of (`virDomainSnapshotGetDomain`). */
  readonly domain: Domain

  /** @internal */
  constructor(domain: Domain, handle: ObjectHandle<SnapshotRef>) {
    super(handle)
    this.domain = domain
  }

  /** Unique within the domain (`virDomainSnapshotGetName`). */
  get name(): string {
    return this.ref.name
  }

  /**
   * The snapshot's document, with the domain as it was (`virDomainSnapshotGetXMLDesc`); with `secure` it shows secrets.
   *
   * @throws VirtError `OPERATION_DENIED` for `secure` on a read-only connection.
   */
  async getXml(options: CallOptions & { readonly secure?: boolean } = {}): Promise<string> {
    const flags = flagBits({ secure: DomainSnapshotXmlFlag.SECURE }, options)
    return this.ask('domainSnapshotGetXMLDesc', [this.ref, flags], options)
  }

  /**
   * Its children (`virDomainSnapshotListAllChildren`; also `virDomainSnapshotListChildrenNames`,
   * `virDomainSnapshotNumChildren`); with `descendants` theirs too, and so on.
   */
  async listChildren(
    filter: SnapshotFilter & CallOptions & { readonly descendants?: boolean } = {},
  ): Promise<DomainSnapshot[]> {
    const descendants = flagBits({ descendants: DomainSnapshotListFlag.DESCENDANTS }, filter)
    const flags = snapshotFilterBits(filter) | descendants
    const refs = await this.ask('domainSnapshotListAllChildren', [this.ref, flags], filter)
    return refs.map(ref => this.#relative(ref))
  }

  /**
   * The snapshot that it was made on top of (`virDomainSnapshotGetParent`).
   *
   * @throws VirtError `NO_DOMAIN_SNAPSHOT` when it has none.
   */
  async getParent(options?: CallOptions): Promise<DomainSnapshot> {
    return this.#relative(await this.ask('domainSnapshotGetParent', [this.ref, 0], options))
  }

  /** Whether it is the domain's current snapshot, the parent of the next (`virDomainSnapshotIsCurrent`). */
  async isCurrent(options?: CallOptions): Promise<boolean> {
    return this.ask('domainSnapshotIsCurrent', [this.ref, 0], options)
  }

  /** Whether a record of it keeps the domain from being undefined (`virDomainSnapshotHasMetadata`). */
  async hasMetadata(options?: CallOptions): Promise<boolean> {
    return this.ask('domainSnapshotHasMetadata', [this.ref, 0], options)
  }

  /**
   * Takes the domain back to it: disks, memory and definition; what came later is lost (`virDomainRevertToSnapshot`). The
   * domain is then in the state in which the snapshot was made, unless an option says otherwise.
   *
   * @throws VirtError `SNAPSHOT_REVERT_RISKY` where only `force` helps; `OPERATION_INVALID` when a transient domain would
   * be left shut off; `INVALID_ARG` for both `running` and `paused`.
   */
  revert(options: SnapshotRevertOptions = {}): Job<void> {
    const flags = flagBits(revertBits, options)
    return domainJob(this.open, this.ref.domain, options, limits =>
      this.ask('domainRevertToSnapshot', [this.ref, flags], limits),
    )
  }

  /**
   * Deletes it; the domain's disks keep their contents, and its children become those of its parent
   * (`virDomainSnapshotDelete`).
   *
   * @throws VirtError `INVALID_ARG` for both `children` and `childrenOnly`.
   */
  delete(options: SnapshotDeleteOptions = {}): Job<void> {
    const flags = flagBits(deleteBits, options)
    return domainJob(this.open, this.ref.domain, options, limits =>
      this.ask('domainSnapshotDelete', [this.ref, flags], limits),
    )
  }

  #relative(ref: SnapshotRef): DomainSnapshot {
    return new DomainSnapshot(this.domain, { connection: this.connection, open: this.open, ref })
  }
}
