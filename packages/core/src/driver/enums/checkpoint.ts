/**
 * Flags of the checkpoint and backup slots.
 *
 * @packageDocumentation
 */

/** How `domainCheckpointCreateXML` makes a checkpoint (`virDomainCheckpointCreateFlags`). */
export const DomainCheckpointCreateFlag = {
  /** Bring back the record of a checkpoint whose bitmaps exist, or change it. */
  REDEFINE: 1,
  /** Let the guest agent freeze the file systems meanwhile. */
  QUIESCE: 2,
  /** With REDEFINE: make sure that the bitmaps are in the images. */
  REDEFINE_VALIDATE: 4,
} as const

/** What `domainCheckpointGetXMLDesc` shows (`virDomainCheckpointXMLFlags`). */
export const DomainCheckpointXmlFlag = {
  /** Secrets in clear text. Needs a connection that may write. */
  SECURE: 1,
  /** Leave out the domain as it was. */
  NO_DOMAIN: 2,
  /** For each disk, how many bytes changed since, as an estimate; may be slow and need the domain to run. */
  SIZE: 4,
} as const

/**
 * Which checkpoints a list has (`virDomainCheckpointListFlags`). LEAVES and NO_LEAVES are a group: none or both select
 * everything.
 */
export const DomainCheckpointListFlag = {
  /** Of a domain: only checkpoints without a parent. */
  ROOTS: 1,
  /** Of a checkpoint: also the children of its children, and so on. The same bit as ROOTS. */
  DESCENDANTS: 1,
  /** Order the list so that every parent comes before its children. */
  TOPOLOGICAL: 2,
  /** Those without children. */
  LEAVES: 4,
  /** Those with children. */
  NO_LEAVES: 8,
} as const

/** What `domainCheckpointDelete` deletes (`virDomainCheckpointDeleteFlags`). */
export const DomainCheckpointDeleteFlag = {
  /** The checkpoint and all its descendants. */
  CHILDREN: 1,
  /** Only the record, not the bitmaps. */
  METADATA_ONLY: 2,
  /** All its descendants, not the checkpoint. */
  CHILDREN_ONLY: 4,
} as const

/** How `domainBackupBegin` treats its files (`virDomainBackupBeginFlags`). */
export const DomainBackupBeginFlag = {
  /** Write into target or temporary files that exist, with their format and size prepared. */
  REUSE_EXTERNAL: 1,
} as const
