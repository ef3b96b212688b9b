/**
 * Flags and numbers of the secret slots.
 *
 * @packageDocumentation
 */

/**
 * Which secrets `connectListAllSecrets` lists (`virConnectListAllSecretsFlags`). Each pair of bits is a group: none or
 * both of a group select everything, one selects its half; the groups narrow each other.
 */
export const ConnectListSecretsFlag = {
  /** Secrets that are kept in memory only. */
  EPHEMERAL: 1,
  /** Secrets that are stored. */
  NO_EPHEMERAL: 2,
  /** Secrets whose value is given to nobody. */
  PRIVATE: 4,
  /** Secrets whose value can be read. */
  NO_PRIVATE: 8,
} as const

/** How `secretDefineXML` reads its document (`virSecretDefineFlags`). */
export const SecretDefineFlag = {
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 1,
} as const

/** What a secret is for (`virSecretUsageType`). */
export const SecretUsageType = {
  /** Nothing in particular. */
  NONE: 0,
  /** The passphrase of an encrypted volume. */
  VOLUME: 1,
  /** The key of a Ceph user. */
  CEPH: 2,
  /** The CHAP password of an iSCSI target. */
  ISCSI: 3,
  /** The passphrase of a TLS private key. */
  TLS: 4,
  /** The passphrase of a virtual TPM's state. */
  VTPM: 5,
} as const
export type SecretUsageType = (typeof SecretUsageType)[keyof typeof SecretUsageType]

/** What happened to a secret (`virSecretEventLifecycleType`). */
export const SecretLifecycleEvent = {
  /** It was defined or replaced. */
  DEFINED: 0,
  /** It was removed. */
  UNDEFINED: 1,
} as const
export type SecretLifecycleEvent = (typeof SecretLifecycleEvent)[keyof typeof SecretLifecycleEvent]
