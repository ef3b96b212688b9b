import { writeDocument } from '../codec/document.ts'
import type { Snapshot } from './snapshot.gen.ts'
import { snapshot as declaration } from './snapshot.ts'

/** Which form of a snapshot document is written. */
export interface FormatSnapshotOptions {
  /** With passwords of the guest (libvirt's `VIR_DOMAIN_SNAPSHOT_XML_SECURE`). */
  readonly secure?: boolean
}

/**
 * A snapshot as XML, as libvirt prints it (`virDomainSnapshotDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatSnapshot({ name: 'before', disks: [{ name: 'vda', snapshot: 'external', type: 'file' }] })
 * ```
 */
export function formatSnapshot(snapshot: Snapshot, options: FormatSnapshotOptions = {}): string {
  return writeDocument({ root: 'domainsnapshot', declaration }, { ...snapshot }, options)
}
