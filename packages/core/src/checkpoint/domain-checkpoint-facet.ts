import type { CallOptions } from '../call-options.ts'
import { DomainCheckpointCreateFlag, DomainCheckpointListFlag } from '../driver/enums/checkpoint.ts'
import type { CheckpointRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { DomainSnapshotFacet } from '../snapshot/domain-snapshot-facet.ts'
import { checkpointFilterBits, type CheckpointFilter } from './checkpoint-filter.ts'
import { DomainCheckpoint } from './domain-checkpoint.ts'

const createBits = {
  redefine: DomainCheckpointCreateFlag.REDEFINE,
  quiesce: DomainCheckpointCreateFlag.QUIESCE,
  redefineValidate: DomainCheckpointCreateFlag.REDEFINE_VALIDATE,
}

/** How a checkpoint is made (`virDomainCheckpointCreateFlags`). */
export interface CheckpointCreateOptions extends CallOptions {
  /** Bring back the record of a checkpoint that the disks still know, or change it. */
  readonly redefine?: boolean
  /** Let the guest agent freeze the file systems meanwhile. */
  readonly quiesce?: boolean
  /** With `redefine`: make sure that the disks know it. */
  readonly redefineValidate?: boolean
}

/** Making and finding checkpoints: the facet `checkpoint`. */
export abstract class DomainCheckpointFacet extends DomainSnapshotFacet {
  /**
   * Makes a checkpoint of the running domain as a `<domaincheckpoint>` document describes
   * (`virDomainCheckpointCreateXML`); what it leaves out is filled in.
   *
   * @throws VirtError `XML_ERROR` for a document that does not hold; `OPERATION_FAILED` for a name that is taken;
   * `CHECKPOINT_INCONSISTENT` for `redefineValidate` when the disks do not know it; `INVALID_ARG` for options that exclude
   * each other.
   */
  async checkpointCreateXml(xml: string, options: CheckpointCreateOptions = {}): Promise<DomainCheckpoint> {
    const flags = flagBits(createBits, options)
    return this.#checkpoint(await this.ask('domainCheckpointCreateXML', [this.ref, xml, flags], options))
  }

  /** Its checkpoints (`virDomainListAllCheckpoints`); with `roots` only those without a parent. */
  async listCheckpoints(
    filter: CheckpointFilter & CallOptions & { readonly roots?: boolean } = {},
  ): Promise<DomainCheckpoint[]> {
    const flags = checkpointFilterBits(filter) | flagBits({ roots: DomainCheckpointListFlag.ROOTS }, filter)
    const refs = await this.ask('domainListAllCheckpoints', [this.ref, flags], filter)
    return refs.map(ref => this.#checkpoint(ref))
  }

  /**
   * The checkpoint with this name (`virDomainCheckpointLookupByName`).
   *
   * @throws VirtError `NO_DOMAIN_CHECKPOINT` when there is none.
   */
  async checkpointLookupByName(name: string, options?: CallOptions): Promise<DomainCheckpoint> {
    return this.#checkpoint(await this.ask('domainCheckpointLookupByName', [this.ref, name, 0], options))
  }

  #checkpoint(ref: CheckpointRef): DomainCheckpoint {
    return new DomainCheckpoint(this.domain, { connection: this.connection, open: this.open, ref })
  }
}
