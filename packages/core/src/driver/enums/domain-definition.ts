/** How `domainDefineXMLFlags` takes a definition (`virDomainDefineFlags`). */
export const DomainDefineFlag = {
  /** Check the document against the schema first; XML_INVALID_SCHEMA when it does not match. */
  VALIDATE: 0x1,
} as const

/** What `domainUndefineFlags` removes along with a definition, or keeps (`virDomainUndefineFlagsValues`). */
export const DomainUndefineFlag = {
  /** Remove a managed save image too. */
  MANAGED_SAVE: 0x1,
  /** Remove the metadata of its snapshots too, not their contents. */
  SNAPSHOTS_METADATA: 0x2,
  /** Remove the file of its UEFI variables too. Excludes KEEP_NVRAM. */
  NVRAM: 0x4,
  /** Leave the file of its UEFI variables. */
  KEEP_NVRAM: 0x8,
  /** Remove the metadata of its checkpoints too. */
  CHECKPOINTS_METADATA: 0x10,
  /** Remove the state of its emulated TPM too. Excludes KEEP_TPM. */
  TPM: 0x20,
  /** Leave the state of its emulated TPM. */
  KEEP_TPM: 0x40,
} as const

/** What `domainGetXMLDesc` shows (`virDomainXMLFlags`). */
export const DomainXmlFlag = {
  /** Passwords and other secrets in clear text. Refused on a read-only connection. */
  SECURE: 0x1,
  /** The persistent definition of a running domain, as of its next start, in place of the live one. */
  INACTIVE: 0x2,
  /** The CPU as this host would provide it. */
  UPDATE_CPU: 0x4,
  /** A form that another version of the same driver reads. Refused on a read-only connection. */
  MIGRATABLE: 0x8,
} as const

/** Which element `domainGetMetadata` and `domainSetMetadata` mean (`virDomainMetadataType`). */
export const DomainMetadataType = {
  /** `<description>`: free text. */
  DESCRIPTION: 0,
  /** `<title>`: one line of text. */
  TITLE: 1,
  /** A child of `<metadata>`, found by its XML namespace. */
  ELEMENT: 2,
} as const
export type DomainMetadataType = (typeof DomainMetadataType)[keyof typeof DomainMetadataType]

/** Where `domainGetHostname` looks (`virDomainGetHostnameFlags`). 0 leaves the choice to the driver. */
export const DomainGetHostnameFlag = {
  /** In the DHCP leases of the virtual networks. */
  LEASE: 0x1,
  /** Ask the agent in the guest. */
  AGENT: 0x2,
} as const

/** Which messages `domainGetMessages` answers (`virDomainMessageType`). 0 means all. */
export const DomainMessageFlag = {
  /** Use of features that will go away. */
  DEPRECATION: 0x1,
  /** What makes support for the domain harder, such as a custom monitor command. */
  TAINTING: 0x2,
} as const
