import type { TypedParameterFields } from '@guestwork/util'

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

/** The fields of `connectSetIdentity` (`VIR_CONNECT_IDENTITY_*`). */
export const ConnectIdentityFields = {
  /** User name on the caller's host. */
  'user-name': 'string',
  /** User on the caller's host. */
  'unix-user-id': 'ullong',
  /** Group name on the caller's host. */
  'group-name': 'string',
  /** Group on the caller's host. */
  'unix-group-id': 'ullong',
  /** Process on the caller's host. */
  'process-id': 'llong',
  /** When that process started, in the units of its system. */
  'process-time': 'ullong',
  /** Name that a SASL exchange established. */
  'sasl-user-name': 'string',
  /** Distinguished name in the caller's certificate. */
  'x509-distinguished-name': 'string',
  /** Security label of the calling process. */
  'selinux-context': 'string',
} as const satisfies TypedParameterFields
