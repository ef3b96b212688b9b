import type { CheckpointRef, DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'

/**
 * Checkpoints and backups. A checkpoint is a moment from which on it is noted which blocks of the disks change (their old
 * contents are not kept), so that a later backup can save just those. Checkpoints of a domain form trees.
 *
 * A checkpoint is found by domain and name. One that is gone rejects with NO_DOMAIN_CHECKPOINT, a domain that is gone
 * with NO_DOMAIN.
 *
 * @typeParam S - the driver's session
 */
export interface CheckpointSlots<S> {
  /**
   * Make a checkpoint of a running domain as the document `xmlDesc`, a `<domaincheckpoint>`, describes; what it leaves
   * out is filled in (`virDomainCheckpointCreateXML`). Its parent is the last one made. On its own this rarely helps:
   * `domainBackupBegin` makes a checkpoint and the backup of the same moment.
   *
   * Flags: `DomainCheckpointCreateFlag`; REDEFINE excludes QUIESCE, REDEFINE_VALIDATE needs REDEFINE: otherwise
   * INVALID_ARG. REDEFINE needs the complete document, and does not need the domain to run. With REDEFINE_VALIDATE
   * missing bitmaps reject with CHECKPOINT_INCONSISTENT.
   */
  readonly domainCheckpointCreateXML?: Slot<
    S,
    [domain: DomainRef, xmlDesc: string, flags: number],
    CheckpointRef
  >

  /**
   * The document of a checkpoint, a `<domaincheckpoint>` with the domain as it was (`virDomainCheckpointGetXMLDesc`).
   * Flags: `DomainCheckpointXmlFlag`; without SECURE it has no secrets.
   */
  readonly domainCheckpointGetXMLDesc?: Slot<S, [checkpoint: CheckpointRef, flags: number], string>

  /**
   * List the checkpoints of a domain (`virDomainListAllCheckpoints`). Flags: `DomainCheckpointListFlag`; with ROOTS only
   * those without a parent. The order is open unless TOPOLOGICAL is set.
   */
  readonly domainListAllCheckpoints?: Slot<S, [domain: DomainRef, flags: number], readonly CheckpointRef[]>

  /**
   * List the children of a checkpoint (`virDomainCheckpointListAllChildren`). Flags: `DomainCheckpointListFlag`; with
   * DESCENDANTS their children as well, and so on. The order is open unless TOPOLOGICAL is set.
   */
  readonly domainCheckpointListAllChildren?: Slot<
    S,
    [checkpoint: CheckpointRef, flags: number],
    readonly CheckpointRef[]
  >

  /** Find a checkpoint of a domain by name (`virDomainCheckpointLookupByName`). */
  readonly domainCheckpointLookupByName?: Slot<
    S,
    [domain: DomainRef, name: string, flags: number],
    CheckpointRef
  >

  /** The parent of a checkpoint; NO_DOMAIN_CHECKPOINT when it has none (`virDomainCheckpointGetParent`). */
  readonly domainCheckpointGetParent?: Slot<S, [checkpoint: CheckpointRef, flags: number], CheckpointRef>

  /**
   * Delete a checkpoint; what it noted is merged into its parent's notes (`virDomainCheckpointDelete`).
   *
   * Flags: `DomainCheckpointDeleteFlag`; CHILDREN and CHILDREN_ONLY exclude each other. METADATA_ONLY does nothing where
   * the hypervisor keeps no record.
   */
  readonly domainCheckpointDelete?: Slot<S, [checkpoint: CheckpointRef, flags: number], void>

  /**
   * Start to back up disks of a running domain as they are at this moment, as the document `backupXml`, a
   * `<domainbackup>`, describes (`virDomainBackupBegin`). With `checkpointXml` a checkpoint of the same moment is made,
   * or if anything fails neither of them. Answers when the backup runs; it is the domain's job, so that another job
   * rejects with OPERATION_INVALID.
   *
   * In push mode the driver writes the target and ends the job itself; a `job-completed` event tells, and an aborted or
   * failed target is worthless. In pull mode others fetch the data over NBD until `domainAbortJobFlags` ends the job.
   * Flags: `DomainBackupBeginFlag`.
   */
  readonly domainBackupBegin?: Slot<
    S,
    [domain: DomainRef, backupXml: string, checkpointXml: string | undefined, flags: number],
    void
  >

  /**
   * The document of the backup that runs, a `<domainbackup>`, with what was filled in, such as the NBD port
   * (`virDomainBackupGetXMLDesc`). Rejects with NO_DOMAIN_BACKUP when there is none.
   */
  readonly domainBackupGetXMLDesc?: Slot<S, [domain: DomainRef, flags: number], string>
}
