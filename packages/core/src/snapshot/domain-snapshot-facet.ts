import type { CallOptions } from '../call-options.ts'
import { DomainVendorFacet } from '../domain/vendor.ts'
import { domainJob } from '../domain/domain-job.ts'
import type { Domain } from '../domain/domain.ts'
import { DomainSnapshotCreateFlag, DomainSnapshotListFlag } from '../driver/enums/snapshot.ts'
import type { SnapshotRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import type { Job } from '../job.ts'
import { DomainSnapshot } from './domain-snapshot.ts'
import { snapshotFilterBits, type SnapshotFilter } from './snapshot-filter.ts'

const createBits = {
  redefine: DomainSnapshotCreateFlag.REDEFINE,
  current: DomainSnapshotCreateFlag.CURRENT,
  noMetadata: DomainSnapshotCreateFlag.NO_METADATA,
  halt: DomainSnapshotCreateFlag.HALT,
  diskOnly: DomainSnapshotCreateFlag.DISK_ONLY,
  reuseExternal: DomainSnapshotCreateFlag.REUSE_EXT,
  quiesce: DomainSnapshotCreateFlag.QUIESCE,
  atomic: DomainSnapshotCreateFlag.ATOMIC,
  live: DomainSnapshotCreateFlag.LIVE,
  validate: DomainSnapshotCreateFlag.VALIDATE,
}

/** How a snapshot is made (`virDomainSnapshotCreateFlags`). */
export interface SnapshotCreateOptions extends CallOptions {
  /** Bring back the record of a snapshot that exists, or change it; nothing is captured. */
  readonly redefine?: boolean
  /** With `redefine`: make it the current snapshot. */
  readonly current?: boolean
  /** Change the disks and keep no record. */
  readonly noMetadata?: boolean
  /** Stop the domain when the snapshot is made. */
  readonly halt?: boolean
  /** Capture the disks only, not the memory. */
  readonly diskOnly?: boolean
  /** Write into image files that exist, with their format and backing file prepared. */
  readonly reuseExternal?: boolean
  /** With `diskOnly`: let the guest agent freeze the file systems meanwhile. */
  readonly quiesce?: boolean
  /** Capture all disks or none. */
  readonly atomic?: boolean
  /** Do not pause the guest while its memory is written. */
  readonly live?: boolean
  /** Check the document against the schema. */
  readonly validate?: boolean
}

/** Making and finding snapshots: the facet `snapshot`. */
export abstract class DomainSnapshotFacet extends DomainVendorFacet {
  /**
   * Makes a snapshot as a `<domainsnapshot>` document describes (`virDomainSnapshotCreateXML`); what it leaves out is
   * filled in. It becomes the current one.
   *
   * @throws VirtError `XML_ERROR` for a document that does not hold; `OPERATION_FAILED` for a name that is taken;
   * `CONFIG_UNSUPPORTED` for a target file that is not empty, without `reuseExternal`; `INVALID_ARG` for options that
   * exclude each other.
   */
  snapshotCreateXml(xml: string, options: SnapshotCreateOptions = {}): Job<DomainSnapshot> {
    const flags = flagBits(createBits, options)
    return domainJob(this.open, this.ref, options, async limits =>
      this.#snapshot(await this.ask('domainSnapshotCreateXML', [this.ref, xml, flags], limits)),
    )
  }

  /**
   * Its snapshots (`virDomainListAllSnapshots`; also `virDomainSnapshotListNames`, `virDomainSnapshotNum`); with `roots`
   * only those without a parent.
   */
  async listSnapshots(
    filter: SnapshotFilter & CallOptions & { readonly roots?: boolean } = {},
  ): Promise<DomainSnapshot[]> {
    const flags = snapshotFilterBits(filter) | flagBits({ roots: DomainSnapshotListFlag.ROOTS }, filter)
    const refs = await this.ask('domainListAllSnapshots', [this.ref, flags], filter)
    return refs.map(ref => this.#snapshot(ref))
  }

  /**
   * The snapshot with this name (`virDomainSnapshotLookupByName`).
   *
   * @throws VirtError `NO_DOMAIN_SNAPSHOT` when there is none.
   */
  async snapshotLookupByName(name: string, options?: CallOptions): Promise<DomainSnapshot> {
    return this.#snapshot(await this.ask('domainSnapshotLookupByName', [this.ref, name, 0], options))
  }

  /** Whether it has a current snapshot (`virDomainHasCurrentSnapshot`). */
  async hasCurrentSnapshot(options?: CallOptions): Promise<boolean> {
    return this.ask('domainHasCurrentSnapshot', [this.ref, 0], options)
  }

  /**
   * The current snapshot, which is the parent of the next (`virDomainSnapshotCurrent`).
   *
   * @throws VirtError `NO_DOMAIN_SNAPSHOT` when there is none.
   */
  async getCurrentSnapshot(options?: CallOptions): Promise<DomainSnapshot> {
    return this.#snapshot(await this.ask('domainSnapshotCurrent', [this.ref, 0], options))
  }

  /** The whole domain, for the objects that a facet makes. */
  protected abstract get domain(): Domain

  #snapshot(ref: SnapshotRef): DomainSnapshot {
    return new DomainSnapshot(this.domain, { connection: this.connection, open: this.open, ref })
  }
}
