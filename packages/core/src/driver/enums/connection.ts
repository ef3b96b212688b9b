/** Why a connection was lost (`virConnectCloseReason`). */
export const ConnectCloseReason = {
  /** The transport failed. */
  ERROR: 0,
  /** The far side closed it. */
  EOF: 1,
  /** The far side no longer answered keepalive messages. */
  KEEPALIVE: 2,
  /** This side closed it. */
  CLIENT: 3,
} as const
export type ConnectCloseReason = (typeof ConnectCloseReason)[keyof typeof ConnectCloseReason]

/** What `connectSupportsFeature` can be asked for (`virDrvFeature`, internal to libvirt but part of its protocol). */
export const DriverFeature = {
  /** Migration in three steps: prepare, perform, finish. */
  MIGRATION_V1: 1,
  /** The driver only passes calls on. */
  REMOTE: 2,
  /** As MIGRATION_V1, with the definition sent ahead. */
  MIGRATION_V2: 3,
  /** The source host can talk to the destination by itself. */
  MIGRATION_P2P: 4,
  /** The hypervisor migrates by itself; the destination has no part in it. */
  MIGRATION_DIRECT: 5,
  /** Migration in five steps, from begin to confirm, with cookies between the sides. */
  MIGRATION_V3: 6,
  /** The definition cannot change from the first step of a migration on. */
  MIGRATE_CHANGE_PROTECTION: 7,
  /** File descriptors can be passed along with a call. */
  FD_PASSING: 8,
  /** Typed parameters may be strings. */
  TYPED_PARAM_STRING: 9,
  /** The far side answers keepalive messages. */
  PROGRAM_KEEPALIVE: 10,
  /** `domainGetXMLDesc` knows the flag MIGRATABLE. */
  XML_MIGRATABLE: 11,
  /** A definition can migrate without its domain running. */
  MIGRATION_OFFLINE: 12,
  /** The steps of migration take typed parameters. */
  MIGRATION_PARAMS: 13,
  /** Events name the registration that they are for. */
  REMOTE_EVENT_CALLBACK: 14,
  /** The far side reports that its own connection to the hypervisor was lost. */
  REMOTE_CLOSE_CALLBACK: 15,
  /** `networkUpdate` takes command and section in the documented order. */
  NETWORK_UPDATE_HAS_CORRECT_ORDER: 16,
} as const
export type DriverFeature = (typeof DriverFeature)[keyof typeof DriverFeature]

/** Names of the typed parameters of `connectSetIdentity` (`VIR_CONNECT_IDENTITY_*`). */
export const ConnectIdentityParam = {
  /** String: user name on the caller's host. */
  USER_NAME: 'user-name',
  /** Unsigned 64-bit number: user on the caller's host. */
  UNIX_USER_ID: 'unix-user-id',
  /** String: group name on the caller's host. */
  GROUP_NAME: 'group-name',
  /** Unsigned 64-bit number: group on the caller's host. */
  UNIX_GROUP_ID: 'unix-group-id',
  /** 64-bit number: process on the caller's host. */
  PROCESS_ID: 'process-id',
  /** Unsigned 64-bit number: when that process started, in the units of its system. */
  PROCESS_TIME: 'process-time',
  /** String: name that a SASL exchange established. */
  SASL_USER_NAME: 'sasl-user-name',
  /** String: distinguished name in the caller's certificate. */
  X509_DISTINGUISHED_NAME: 'x509-distinguished-name',
  /** String: security label of the calling process. */
  SELINUX_CONTEXT: 'selinux-context',
} as const
