/** What a domain is doing (`virDomainState`). */
export const DomainState = {
  /** The hypervisor does not say. */
  NOSTATE: 0,
  /** Its virtual CPUs run. */
  RUNNING: 1,
  /** It waits for a resource of the host. */
  BLOCKED: 2,
  /** Its virtual CPUs are stopped, its memory is kept. */
  PAUSED: 3,
  /** It is on its way to SHUTOFF. */
  SHUTDOWN: 4,
  /** It does not run. */
  SHUTOFF: 5,
  /** It crashed; depending on its definition it may still hold resources. */
  CRASHED: 6,
  /** The guest suspended itself by power management. */
  PMSUSPENDED: 7,
} as const
export type DomainState = (typeof DomainState)[keyof typeof DomainState]

/** Why a domain is in state NOSTATE (`virDomainNostateReason`). */
export const DomainNostateReason = {
  /** Not known. */
  UNKNOWN: 0,
} as const
export type DomainNostateReason = (typeof DomainNostateReason)[keyof typeof DomainNostateReason]

/** Why a domain is in state RUNNING (`virDomainRunningReason`). */
export const DomainRunningReason = {
  /** Not known. */
  UNKNOWN: 0,
  /** It was started and booted. */
  BOOTED: 1,
  /** It arrived from another host. */
  MIGRATED: 2,
  /** It was restored from a saved image. */
  RESTORED: 3,
  /** It was reverted to a snapshot. */
  FROM_SNAPSHOT: 4,
  /** It was resumed after a pause. */
  UNPAUSED: 5,
  /** Its migration was given up. */
  MIGRATION_CANCELED: 6,
  /** Saving it failed or was given up. */
  SAVE_CANCELED: 7,
  /** It woke from PMSUSPENDED. */
  WAKEUP: 8,
  /** It went on after a crash. */
  CRASHED: 9,
  /** It runs on the destination of a post-copy migration whose memory is still arriving. */
  POSTCOPY: 10,
  /** As POSTCOPY, but the transfer broke off. */
  POSTCOPY_FAILED: 11,
} as const
export type DomainRunningReason = (typeof DomainRunningReason)[keyof typeof DomainRunningReason]

/** Why a domain is in state BLOCKED (`virDomainBlockedReason`). */
export const DomainBlockedReason = {
  /** Not known. */
  UNKNOWN: 0,
} as const
export type DomainBlockedReason = (typeof DomainBlockedReason)[keyof typeof DomainBlockedReason]

/** Why a domain is in state PAUSED (`virDomainPausedReason`). */
export const DomainPausedReason = {
  /** Not known. */
  UNKNOWN: 0,
  /** A caller suspended it. */
  USER: 1,
  /** It is being migrated while paused. */
  MIGRATION: 2,
  /** It is being saved. */
  SAVE: 3,
  /** Its memory is being dumped. */
  DUMP: 4,
  /** A disk failed and the disk's policy is to stop. */
  IOERROR: 5,
  /** Its watchdog fired and the watchdog's action is to pause. */
  WATCHDOG: 6,
  /** It was reverted to a snapshot of a paused domain. */
  FROM_SNAPSHOT: 7,
  /** It is about to end. */
  SHUTTING_DOWN: 8,
  /** A snapshot of it is being taken. */
  SNAPSHOT: 9,
  /** The guest crashed and the domain is kept for analysis. */
  CRASHED: 10,
  /** It is being set up and has not run yet. */
  STARTING_UP: 11,
  /** It is the source of a post-copy migration. */
  POSTCOPY: 12,
  /** It is the source of a post-copy migration that broke off. */
  POSTCOPY_FAILED: 13,
} as const
export type DomainPausedReason = (typeof DomainPausedReason)[keyof typeof DomainPausedReason]

/** Why a domain is in state SHUTDOWN (`virDomainShutdownReason`). */
export const DomainShutdownReason = {
  /** Not known. */
  UNKNOWN: 0,
  /** A caller asked for it. */
  USER: 1,
} as const
export type DomainShutdownReason = (typeof DomainShutdownReason)[keyof typeof DomainShutdownReason]

/** Why a domain is in state SHUTOFF (`virDomainShutoffReason`). */
export const DomainShutoffReason = {
  /** Not known, or it never ran. */
  UNKNOWN: 0,
  /** The guest shut down. */
  SHUTDOWN: 1,
  /** A caller destroyed it. */
  DESTROYED: 2,
  /** It crashed. */
  CRASHED: 3,
  /** It went to another host. */
  MIGRATED: 4,
  /** It was saved to a file. */
  SAVED: 5,
  /** It could not be started. */
  FAILED: 6,
  /** It was reverted to a snapshot of a domain that did not run. */
  FROM_SNAPSHOT: 7,
  /** The driver ended it because it could not take it over again after a restart of its own. */
  DAEMON: 8,
} as const
export type DomainShutoffReason = (typeof DomainShutoffReason)[keyof typeof DomainShutoffReason]

/** Why a domain is in state CRASHED (`virDomainCrashedReason`). */
export const DomainCrashedReason = {
  /** Not known. */
  UNKNOWN: 0,
  /** The guest reported a panic. */
  PANICKED: 1,
} as const
export type DomainCrashedReason = (typeof DomainCrashedReason)[keyof typeof DomainCrashedReason]

/** Why a domain is in state PMSUSPENDED (`virDomainPMSuspendedReason`). */
export const DomainPmsuspendedReason = {
  /** Not known. */
  UNKNOWN: 0,
} as const
export type DomainPmsuspendedReason = (typeof DomainPmsuspendedReason)[keyof typeof DomainPmsuspendedReason]
