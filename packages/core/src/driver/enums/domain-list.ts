/**
 * Filters of `connectListAllDomains` (`virConnectListAllDomainsFlags`). The bits form groups; within a group a
 * domain passes when it matches any of the set bits, and a group without a set bit lets every domain pass.
 */
export const ConnectListDomainsFlag = {
  /** Group 1: has an id, whether it runs or is paused. */
  ACTIVE: 0x1,
  /** Group 1: does not run. */
  INACTIVE: 0x2,
  /** Group 2: has a persistent definition. */
  PERSISTENT: 0x4,
  /** Group 2: exists only as long as it runs. */
  TRANSIENT: 0x8,
  /** Group 3: in state RUNNING. */
  RUNNING: 0x10,
  /** Group 3: in state PAUSED. */
  PAUSED: 0x20,
  /** Group 3: in state SHUTOFF. */
  SHUTOFF: 0x40,
  /** Group 3: in any other state. */
  OTHER: 0x80,
  /** Group 4: has a managed save image. */
  MANAGEDSAVE: 0x100,
  /** Group 4: has no managed save image. */
  NO_MANAGEDSAVE: 0x200,
  /** Group 5: starts with the host. */
  AUTOSTART: 0x400,
  /** Group 5: does not start with the host. */
  NO_AUTOSTART: 0x800,
  /** Group 6: has a snapshot. */
  HAS_SNAPSHOT: 0x1000,
  /** Group 6: has no snapshot. */
  NO_SNAPSHOT: 0x2000,
  /** Group 7: has a checkpoint. */
  HAS_CHECKPOINT: 0x4000,
  /** Group 7: has no checkpoint. */
  NO_CHECKPOINT: 0x8000,
} as const
