/**
 * Flags of the snapshot slots.
 *
 * @packageDocumentation
 */

/** How `domainSnapshotCreateXML` makes a snapshot (`virDomainSnapshotCreateFlags`). */
export const DomainSnapshotCreateFlag = {
  /** Bring back the record of a snapshot that exists, or change it; nothing is captured. */
  REDEFINE: 1,
  /** With REDEFINE: make it the current snapshot. */
  CURRENT: 2,
  /** Change the disks and keep no record. */
  NO_METADATA: 4,
  /** Stop the domain when the snapshot is made. */
  HALT: 8,
  /** Capture the disks only, not the memory. */
  DISK_ONLY: 16,
  /** Write into image files that exist, with their format and backing file prepared. */
  REUSE_EXT: 32,
  /** With DISK_ONLY: let the guest agent freeze the file systems meanwhile. */
  QUIESCE: 64,
  /** Capture all disks or none. */
  ATOMIC: 128,
  /** Do not pause the guest while its memory is written. */
  LIVE: 256,
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 512,
} as const

/** What `domainSnapshotGetXMLDesc` shows (`virDomainSnapshotXMLFlags`). */
export const DomainSnapshotXmlFlag = {
  /** Secrets in clear text. Needs a connection that may write. */
  SECURE: 1,
} as const

/**
 * Which snapshots a list has (`virDomainSnapshotListFlags`). LEAVES and NO_LEAVES are a group, so are METADATA and
 * NO_METADATA; INACTIVE, ACTIVE and DISK_ONLY; INTERNAL and EXTERNAL. None or all bits of a group select everything,
 * some select those; the groups narrow each other.
 */
export const DomainSnapshotListFlag = {
  /** Of a domain: only snapshots without a parent. */
  ROOTS: 1,
  /** Of a snapshot: also the children of its children, and so on. The same bit as ROOTS. */
  DESCENDANTS: 1,
  /** Those whose record keeps their domain from being undefined. */
  METADATA: 2,
  /** Those without children. */
  LEAVES: 4,
  /** Those with children. */
  NO_LEAVES: 8,
  /** Those without such a record. */
  NO_METADATA: 16,
  /** Those made while the domain did not run. */
  INACTIVE: 32,
  /** Those made while it ran, with its memory. */
  ACTIVE: 64,
  /** Those made while it ran, without its memory. */
  DISK_ONLY: 128,
  /** Those stored inside the disk images. */
  INTERNAL: 256,
  /** Those stored in files of their own. */
  EXTERNAL: 512,
  /** Order the list so that every parent comes before its children. */
  TOPOLOGICAL: 1024,
} as const

/** How `domainRevertToSnapshot` goes back (`virDomainSnapshotRevertFlags`). */
export const DomainSnapshotRevertFlag = {
  /** The domain runs afterwards, whatever it did in the snapshot. */
  RUNNING: 1,
  /** The domain is paused afterwards, whatever it did in the snapshot. */
  PAUSED: 2,
  /** Go on where it would be refused as risky. */
  FORCE: 4,
  /** Make the variable store of the firmware anew from its template. */
  RESET_NVRAM: 8,
} as const

/** What `domainSnapshotDelete` deletes (`virDomainSnapshotDeleteFlags`). */
export const DomainSnapshotDeleteFlag = {
  /** The snapshot and all its descendants. */
  CHILDREN: 1,
  /** Only the record, not what was captured. */
  METADATA_ONLY: 2,
  /** All its descendants, not the snapshot. */
  CHILDREN_ONLY: 4,
} as const
