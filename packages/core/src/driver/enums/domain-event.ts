/** What is done because a watchdog fired (`virDomainEventWatchdogAction`). */
export const DomainEventWatchdogAction = {
  /** Nothing. */
  NONE: 0,
  /** The virtual CPUs are stopped. */
  PAUSE: 1,
  /** The guest is reset. */
  RESET: 2,
  /** The domain is ended at once. */
  POWEROFF: 3,
  /** The guest is asked to shut down. */
  SHUTDOWN: 4,
  /** It is noted in a log. */
  DEBUG: 5,
  /** The guest gets a non-maskable interrupt. */
  INJECTNMI: 6,
} as const
export type DomainEventWatchdogAction =
  (typeof DomainEventWatchdogAction)[keyof typeof DomainEventWatchdogAction]

/** What is done because a disk failed (`virDomainEventIOErrorAction`). */
export const DomainEventIoErrorAction = {
  /** Nothing. */
  NONE: 0,
  /** The virtual CPUs are stopped. */
  PAUSE: 1,
  /** The guest sees the error. */
  REPORT: 2,
} as const
export type DomainEventIoErrorAction =
  (typeof DomainEventIoErrorAction)[keyof typeof DomainEventIoErrorAction]

/** How far a client of a display has come (`virDomainEventGraphicsPhase`). */
export const DomainEventGraphicsPhase = {
  /** It has connected. */
  CONNECT: 0,
  /** It has authenticated and is at work. */
  INITIALIZE: 1,
  /** It has gone. */
  DISCONNECT: 2,
} as const
export type DomainEventGraphicsPhase =
  (typeof DomainEventGraphicsPhase)[keyof typeof DomainEventGraphicsPhase]

/** The kind of address of a display's server or client (`virDomainEventGraphicsAddressType`). */
export const DomainEventGraphicsAddressType = {
  /** IPv4. */
  IPV4: 0,
  /** IPv6. */
  IPV6: 1,
  /** A unix socket. */
  UNIX: 2,
} as const
export type DomainEventGraphicsAddressType =
  (typeof DomainEventGraphicsAddressType)[keyof typeof DomainEventGraphicsAddressType]

/** What became of a block job (`virConnectDomainEventBlockJobStatus`). */
export const DomainBlockJobStatus = {
  /** It is complete. */
  COMPLETED: 0,
  /** It failed. */
  FAILED: 1,
  /** It was cancelled. */
  CANCELED: 2,
  /** All is copied and kept in step; `domainBlockJobAbort` ends it or changes over. */
  READY: 3,
} as const
export type DomainBlockJobStatus = (typeof DomainBlockJobStatus)[keyof typeof DomainBlockJobStatus]

/** Why the driver changed a disk by itself at start (`virConnectDomainEventDiskChangeReason`). */
export const DomainEventDiskChangeReason = {
  /** The medium was missing and the drive was left empty. */
  MISSING_ON_START: 0,
  /** The file was missing and the disk was left out. */
  DROP_MISSING_ON_START: 1,
} as const
export type DomainEventDiskChangeReason =
  (typeof DomainEventDiskChangeReason)[keyof typeof DomainEventDiskChangeReason]

/** How the tray of a drive moved (`virDomainEventTrayChangeReason`). */
export const DomainEventTrayChangeReason = {
  /** It opened. */
  OPEN: 0,
  /** It closed. */
  CLOSE: 1,
} as const
export type DomainEventTrayChangeReason =
  (typeof DomainEventTrayChangeReason)[keyof typeof DomainEventTrayChangeReason]

/** Whether the agent in the guest listens (`virConnectDomainEventAgentLifecycleState`). */
export const DomainEventAgentLifecycleState = {
  /** It does. */
  CONNECTED: 1,
  /** It does not. */
  DISCONNECTED: 2,
} as const
export type DomainEventAgentLifecycleState =
  (typeof DomainEventAgentLifecycleState)[keyof typeof DomainEventAgentLifecycleState]

/** Why the state of the agent is reported (`virConnectDomainEventAgentLifecycleReason`). */
export const DomainEventAgentLifecycleReason = {
  /** Not known. */
  UNKNOWN: 0,
  /** The domain was started. */
  DOMAIN_STARTED: 1,
  /** The agent opened or closed its channel. */
  CHANNEL: 2,
} as const
export type DomainEventAgentLifecycleReason =
  (typeof DomainEventAgentLifecycleReason)[keyof typeof DomainEventAgentLifecycleReason]

/** Whose memory is damaged (`virDomainMemoryFailureRecipientType`). */
export const DomainMemoryFailureRecipient = {
  /** Memory that the hypervisor uses for itself. */
  HYPERVISOR: 0,
  /** Memory of the guest. */
  GUEST: 1,
} as const
export type DomainMemoryFailureRecipient =
  (typeof DomainMemoryFailureRecipient)[keyof typeof DomainMemoryFailureRecipient]

/** What is done because memory is damaged (`virDomainMemoryFailureActionType`). */
export const DomainMemoryFailureAction = {
  /** Nothing: action was optional. */
  IGNORE: 0,
  /** The guest was told by a machine check. */
  INJECT: 1,
  /** The hypervisor ends: it cannot go on. */
  FATAL: 2,
  /** The guest is reset: it could not be told. */
  RESET: 3,
} as const
export type DomainMemoryFailureAction =
  (typeof DomainMemoryFailureAction)[keyof typeof DomainMemoryFailureAction]

/** More about damaged memory (`virDomainMemoryFailureFlags`). */
export const DomainMemoryFailureFlag = {
  /** Something has to be done; otherwise it was found in passing. */
  ACTION_REQUIRED: 0x1,
  /** It came while the one before was still being dealt with. */
  RECURSIVE: 0x2,
} as const
