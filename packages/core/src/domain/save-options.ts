import type { CallOptions } from '../call-options.ts'
import { DomainSaveFlag, DomainSaveImageXmlFlag } from '../driver/enums/domain-save.ts'

/** The flag bit of each {@link SaveOptions}. */
export const saveBits = {
  bypassCache: DomainSaveFlag.BYPASS_CACHE,
  running: DomainSaveFlag.RUNNING,
  paused: DomainSaveFlag.PAUSED,
} as const

/** The flag bit of each {@link RestoreOptions}. */
export const restoreBits = { ...saveBits, resetNvram: DomainSaveFlag.RESET_NVRAM } as const

/** The flag bit of each {@link ImageXmlOptions}. */
export const imageXmlBits = { secure: DomainSaveImageXmlFlag.SECURE } as const

/** How a domain's memory is saved. */
export interface SaveOptions extends CallOptions {
  /** Write past the host's file cache. */
  readonly bypassCache?: boolean
  /** Let it run when it is restored, also if it is paused now. */
  readonly running?: boolean
  /** Leave it paused when it is restored, also if it runs now. */
  readonly paused?: boolean
}

/** How a domain is restored. Without `running` and `paused` the image decides. */
export interface RestoreOptions extends CallOptions {
  /** Read past the host's file cache. */
  readonly bypassCache?: boolean
  /** Let it run. */
  readonly running?: boolean
  /** Leave it paused. */
  readonly paused?: boolean
  /** Start with fresh UEFI variables. */
  readonly resetNvram?: boolean
  /** A domain document in place of the image's, which differs from it only in what the guest does not see. */
  readonly xml?: string
}

/** What the document inside a saved image shows. */
export interface ImageXmlOptions extends CallOptions {
  /** Passwords in clear text. Refused on a read-only connection. */
  readonly secure?: boolean
}
