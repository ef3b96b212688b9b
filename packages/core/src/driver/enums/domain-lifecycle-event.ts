/** What happened to a domain, in the event lifecycle (`virDomainEventType`). */
export const DomainLifecycleEvent = {
  /** It got a definition, or another one. Detail: {@link DomainEventDefinedDetail}. */
  DEFINED: 0,
  /** Its definition was removed. Detail: {@link DomainEventUndefinedDetail}. */
  UNDEFINED: 1,
  /** It was started. Detail: {@link DomainEventStartedDetail}. */
  STARTED: 2,
  /** Its virtual CPUs were stopped. Detail: {@link DomainEventSuspendedDetail}. */
  SUSPENDED: 3,
  /** Its virtual CPUs run again. Detail: {@link DomainEventResumedDetail}. */
  RESUMED: 4,
  /** It ended. Detail: {@link DomainEventStoppedDetail}. */
  STOPPED: 5,
  /** Its guest is down and it is about to end. Detail: {@link DomainEventShutdownDetail}. */
  SHUTDOWN: 6,
  /** Its guest went to sleep by power management. Detail: {@link DomainEventPmsuspendedDetail}. */
  PMSUSPENDED: 7,
  /** Its guest crashed. Detail: {@link DomainEventCrashedDetail}. */
  CRASHED: 8,
} as const
export type DomainLifecycleEvent = (typeof DomainLifecycleEvent)[keyof typeof DomainLifecycleEvent]

/** Detail of DEFINED (`virDomainEventDefinedDetailType`). */
export const DomainEventDefinedDetail = {
  /** It had no definition before. */
  ADDED: 0,
  /** It had one before. */
  UPDATED: 1,
  /** It was renamed; this is the new name. */
  RENAMED: 2,
  /** The definition is that of a snapshot. */
  FROM_SNAPSHOT: 3,
} as const
export type DomainEventDefinedDetail =
  (typeof DomainEventDefinedDetail)[keyof typeof DomainEventDefinedDetail]

/** Detail of UNDEFINED (`virDomainEventUndefinedDetailType`). */
export const DomainEventUndefinedDetail = {
  /** The definition was removed. */
  REMOVED: 0,
  /** It was renamed; this is the old name. */
  RENAMED: 1,
} as const
export type DomainEventUndefinedDetail =
  (typeof DomainEventUndefinedDetail)[keyof typeof DomainEventUndefinedDetail]

/** Detail of STARTED (`virDomainEventStartedDetailType`). */
export const DomainEventStartedDetail = {
  /** It boots. */
  BOOTED: 0,
  /** It arrives from another host. */
  MIGRATED: 1,
  /** It was restored from a saved image. */
  RESTORED: 2,
  /** It was reverted to a snapshot. */
  FROM_SNAPSHOT: 3,
  /** It woke from sleep. */
  WAKEUP: 4,
} as const
export type DomainEventStartedDetail =
  (typeof DomainEventStartedDetail)[keyof typeof DomainEventStartedDetail]

/** Detail of SUSPENDED (`virDomainEventSuspendedDetailType`). */
export const DomainEventSuspendedDetail = {
  /** A caller asked for it. */
  PAUSED: 0,
  /** It stands still for a migration. */
  MIGRATED: 1,
  /** A disk failed. */
  IOERROR: 2,
  /** Its watchdog fired. */
  WATCHDOG: 3,
  /** It was restored from the saved image of a paused domain. */
  RESTORED: 4,
  /** It was reverted to the snapshot of a paused domain. */
  FROM_SNAPSHOT: 5,
  /** An operation of the driver failed and could not let it run again. */
  API_ERROR: 6,
  /** It is the source of a post-copy migration. */
  POSTCOPY: 7,
  /** A post-copy migration broke off. */
  POSTCOPY_FAILED: 8,
} as const
export type DomainEventSuspendedDetail =
  (typeof DomainEventSuspendedDetail)[keyof typeof DomainEventSuspendedDetail]

/** Detail of RESUMED (`virDomainEventResumedDetailType`). */
export const DomainEventResumedDetail = {
  /** A caller asked for it, or its start is complete. */
  UNPAUSED: 0,
  /** Its migration is complete. */
  MIGRATED: 1,
  /** It was reverted to a snapshot. */
  FROM_SNAPSHOT: 2,
  /** It runs on the destination while a post-copy migration goes on. */
  POSTCOPY: 3,
  /** It runs although a post-copy migration broke off. */
  POSTCOPY_FAILED: 4,
} as const
export type DomainEventResumedDetail =
  (typeof DomainEventResumedDetail)[keyof typeof DomainEventResumedDetail]

/** Detail of STOPPED (`virDomainEventStoppedDetailType`). */
export const DomainEventStoppedDetail = {
  /** The guest shut down. */
  SHUTDOWN: 0,
  /** A caller destroyed it. */
  DESTROYED: 1,
  /** The guest crashed. */
  CRASHED: 2,
  /** It went to another host. */
  MIGRATED: 3,
  /** It was saved to a file. */
  SAVED: 4,
  /** The hypervisor failed, or could not be reached any more. */
  FAILED: 5,
  /** It was reverted to the snapshot of a domain that did not run. */
  FROM_SNAPSHOT: 6,
} as const
export type DomainEventStoppedDetail =
  (typeof DomainEventStoppedDetail)[keyof typeof DomainEventStoppedDetail]

/** Detail of SHUTDOWN (`virDomainEventShutdownDetailType`). */
export const DomainEventShutdownDetail = {
  /** The guest is down; nobody knows who asked. */
  FINISHED: 0,
  /** The guest shut down by itself. */
  GUEST: 1,
  /** The host asked for it, by a call or a signal. */
  HOST: 2,
} as const
export type DomainEventShutdownDetail =
  (typeof DomainEventShutdownDetail)[keyof typeof DomainEventShutdownDetail]

/** Detail of PMSUSPENDED (`virDomainEventPMSuspendedDetailType`). */
export const DomainEventPmsuspendedDetail = {
  /** Its memory stays. */
  MEMORY: 0,
  /** Its memory was written to its disk. */
  DISK: 1,
} as const
export type DomainEventPmsuspendedDetail =
  (typeof DomainEventPmsuspendedDetail)[keyof typeof DomainEventPmsuspendedDetail]

/** Detail of CRASHED (`virDomainEventCrashedDetailType`). */
export const DomainEventCrashedDetail = {
  /** The guest reported a panic. */
  PANICKED: 0,
  /** The guest went over to its crash kernel. */
  CRASHLOADED: 1,
} as const
export type DomainEventCrashedDetail =
  (typeof DomainEventCrashedDetail)[keyof typeof DomainEventCrashedDetail]
