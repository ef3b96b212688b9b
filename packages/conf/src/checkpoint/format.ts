import { writeDocument } from '../codec/document.ts'
import type { Checkpoint } from './checkpoint.gen.ts'
import { checkpoint as declaration } from './checkpoint.ts'

/** Which form of a checkpoint document is written. */
export interface FormatCheckpointOptions {
  /** With passwords of the guest (libvirt's `VIR_DOMAIN_CHECKPOINT_XML_SECURE`). */
  readonly secure?: boolean
}

/**
 * A checkpoint as XML, as libvirt prints it (`virDomainCheckpointDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatCheckpoint({ name: 'monday', disks: [{ name: 'vda', checkpoint: 'bitmap' }] })
 * ```
 */
export function formatCheckpoint(checkpoint: Checkpoint, options: FormatCheckpointOptions = {}): string {
  return writeDocument({ root: 'domaincheckpoint', declaration }, { ...checkpoint }, options)
}
