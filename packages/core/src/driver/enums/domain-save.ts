import type { TypedParameterFields } from '@guestwork/util'

/** How a domain is saved and restored (`virDomainSaveRestoreFlags`). */
export const DomainSaveFlag = {
  /** Keep the image out of the host's file cache, or reject where that cannot be done. */
  BYPASS_CACHE: 0x1,
  /** Let the domain run after the restore, whatever it did when it was saved. Excludes PAUSED. */
  RUNNING: 0x2,
  /** Leave the domain paused after the restore, whatever it did when it was saved. Excludes RUNNING. */
  PAUSED: 0x4,
  /** On restore: make the file of UEFI variables anew from its template. */
  RESET_NVRAM: 0x8,
} as const

/** What the document inside a saved image shows (`virDomainSaveImageXMLFlags`). */
export const DomainSaveImageXmlFlag = {
  /** Passwords and other secrets in clear text. */
  SECURE: 0x1,
} as const

/** The fields of `domainSaveParams` and `domainRestoreParams` (`VIR_DOMAIN_SAVE_PARAM_*`). */
export const DomainSaveFields = {
  /** Path of the image on the hypervisor's host. */
  file: 'string',
  /** A `<domain>` document to restore with, see `domainSaveFlags`. */
  dxml: 'string',
} as const satisfies TypedParameterFields

/** How the memory of a domain is dumped (`virDomainCoreDumpFlags`). CRASH, LIVE and RESET exclude one another. */
export const DomainCoreDumpFlag = {
  /** Leave the domain SHUTOFF, as crashed. */
  CRASH: 0x1,
  /** Let the domain run on while its memory is written. */
  LIVE: 0x2,
  /** Keep the file out of the host's file cache, or reject where that cannot be done. */
  BYPASS_CACHE: 0x4,
  /** Reset the domain afterwards. */
  RESET: 0x8,
  /** Write guest memory and registers only, in a form that debuggers read, without the state of devices. */
  MEMORY_ONLY: 0x10,
} as const

/** The format of a memory dump (`virDomainCoreDumpFormat`). All but RAW need the flag MEMORY_ONLY. */
export const DomainCoreDumpFormat = {
  /** Uncompressed: ELF with MEMORY_ONLY, else the hypervisor's own. */
  RAW: 0,
  /** kdump, compressed with zlib. */
  KDUMP_ZLIB: 1,
  /** kdump, compressed with lzo. */
  KDUMP_LZO: 2,
  /** kdump, compressed with snappy. */
  KDUMP_SNAPPY: 3,
  /** Complete memory dump of Windows. */
  WIN_DMP: 4,
} as const
export type DomainCoreDumpFormat = (typeof DomainCoreDumpFormat)[keyof typeof DomainCoreDumpFormat]
