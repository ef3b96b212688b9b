import type { DomainRef, SnapshotRef } from '../refs.ts'
import type { Slot } from '../slot.ts'

/**
 * Snapshots of a domain: its disks, and if it ran its memory, as they were at one moment. They form trees; at most one
 * of them is the current one, the parent of the next.
 *
 * A snapshot is found by domain and name. One that is gone rejects with NO_DOMAIN_SNAPSHOT, a domain that is gone with
 * NO_DOMAIN.
 *
 * @typeParam S - the driver's session
 */
export interface SnapshotSlots<S> {
  /**
   * Make a snapshot as the document `xmlDesc`, a `<domainsnapshot>`, describes; what it leaves out is filled in
   * (`virDomainSnapshotCreateXML`). It becomes the current snapshot, with the current one so far as its parent. A running
   * domain goes on, a domain that does not run stays so.
   *
   * Flags: `DomainSnapshotCreateFlag`. REDEFINE excludes HALT and NO_METADATA, CURRENT needs REDEFINE, QUIESCE needs
   * DISK_ONLY: otherwise INVALID_ARG. A name that is taken rejects with OPERATION_FAILED, unless REDEFINE is set and the
   * change leaves what the guest sees alone; a target file that is not empty with CONFIG_UNSUPPORTED, unless REUSE_EXT is
   * set. If it fails without ATOMIC, some disks may have been switched; memory and record are all or nothing.
   */
  readonly domainSnapshotCreateXML?: Slot<S, [domain: DomainRef, xmlDesc: string, flags: number], SnapshotRef>

  /**
   * The document of a snapshot, a `<domainsnapshot>` with the domain as it was (`virDomainSnapshotGetXMLDesc`). Flags:
   * `DomainSnapshotXmlFlag`; without SECURE it has no secrets.
   */
  readonly domainSnapshotGetXMLDesc?: Slot<S, [snapshot: SnapshotRef, flags: number], string>

  /** Legacy, how many snapshots (`virDomainSnapshotNum`): core derives it from `domainListAllSnapshots`. */
  readonly domainSnapshotNum?: Slot<S, [domain: DomainRef, flags: number], number>

  /** Legacy, their names (`virDomainSnapshotListNames`): core derives it from `domainListAllSnapshots`. */
  readonly domainSnapshotListNames?: Slot<S, [domain: DomainRef, flags: number], readonly string[]>

  /**
   * List the snapshots of a domain (`virDomainListAllSnapshots`). Flags: `DomainSnapshotListFlag`; with ROOTS only those
   * without a parent. The order is open unless TOPOLOGICAL is set.
   */
  readonly domainListAllSnapshots?: Slot<S, [domain: DomainRef, flags: number], readonly SnapshotRef[]>

  /** Legacy, how many children (`virDomainSnapshotNumChildren`): core derives it from `domainSnapshotListAllChildren`. */
  readonly domainSnapshotNumChildren?: Slot<S, [snapshot: SnapshotRef, flags: number], number>

  /** Legacy, their names (`virDomainSnapshotListChildrenNames`): core derives it from `domainSnapshotListAllChildren`. */
  readonly domainSnapshotListChildrenNames?: Slot<
    S,
    [snapshot: SnapshotRef, flags: number],
    readonly string[]
  >

  /**
   * List the children of a snapshot (`virDomainSnapshotListAllChildren`). Flags: `DomainSnapshotListFlag`; with
   * DESCENDANTS their children as well, and so on. The order is open unless TOPOLOGICAL is set.
   */
  readonly domainSnapshotListAllChildren?: Slot<
    S,
    [snapshot: SnapshotRef, flags: number],
    readonly SnapshotRef[]
  >

  /** Find a snapshot of a domain by name (`virDomainSnapshotLookupByName`). */
  readonly domainSnapshotLookupByName?: Slot<S, [domain: DomainRef, name: string, flags: number], SnapshotRef>

  /** Whether the domain has a current snapshot (`virDomainHasCurrentSnapshot`). */
  readonly domainHasCurrentSnapshot?: Slot<S, [domain: DomainRef, flags: number], boolean>

  /** The parent of a snapshot; NO_DOMAIN_SNAPSHOT when it has none (`virDomainSnapshotGetParent`). */
  readonly domainSnapshotGetParent?: Slot<S, [snapshot: SnapshotRef, flags: number], SnapshotRef>

  /** The current snapshot of a domain; NO_DOMAIN_SNAPSHOT when it has none (`virDomainSnapshotCurrent`). */
  readonly domainSnapshotCurrent?: Slot<S, [domain: DomainRef, flags: number], SnapshotRef>

  /** Whether the snapshot is its domain's current one (`virDomainSnapshotIsCurrent`). */
  readonly domainSnapshotIsCurrent?: Slot<S, [snapshot: SnapshotRef, flags: number], boolean>

  /**
   * Whether a record of the snapshot is kept, without which it would be unknown; while there is one the domain cannot be
   * undefined without a flag that says what becomes of it (`virDomainSnapshotHasMetadata`). False where the hypervisor
   * itself remembers its snapshots.
   */
  readonly domainSnapshotHasMetadata?: Slot<S, [snapshot: SnapshotRef, flags: number], boolean>

  /**
   * Take the domain back to a snapshot: disks, memory and definition as they were; all that came later is lost
   * (`virDomainRevertToSnapshot`). The domain is then in the state in which the snapshot was made, shut off after one of
   * the disks alone, and the snapshot is the current one. Causes the lifecycle events of what happens to the domain.
   *
   * Flags: `DomainSnapshotRevertFlag`; RUNNING and PAUSED exclude each other. A transient domain cannot be left shut off
   * and needs one of them, otherwise OPERATION_INVALID. A snapshot whose domain document is missing or does not fit what
   * runs rejects with SNAPSHOT_REVERT_RISKY unless FORCE is set.
   */
  readonly domainRevertToSnapshot?: Slot<S, [snapshot: SnapshotRef, flags: number], void>

  /**
   * Delete a snapshot; what it holds is merged into its children, which become its parent's (`virDomainSnapshotDelete`).
   * The disks of the domain keep their contents. A deleted current snapshot passes that role to its parent.
   *
   * Flags: `DomainSnapshotDeleteFlag`; CHILDREN and CHILDREN_ONLY exclude each other. METADATA_ONLY does nothing where
   * the hypervisor keeps no record.
   */
  readonly domainSnapshotDelete?: Slot<S, [snapshot: SnapshotRef, flags: number], void>
}
