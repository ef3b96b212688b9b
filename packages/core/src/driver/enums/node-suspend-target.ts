/** A sleep state of a host or a guest (`virNodeSuspendTarget`). */
export const NodeSuspendTarget = {
  /** S3: memory stays powered. */
  MEM: 0,
  /** S4: memory is written to disk and power goes off. */
  DISK: 1,
  /** Memory is written to disk and stays powered as well. */
  HYBRID: 2,
} as const
export type NodeSuspendTarget = (typeof NodeSuspendTarget)[keyof typeof NodeSuspendTarget]
