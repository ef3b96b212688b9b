import type { CallOptions } from '../call-options.ts'
import { DomainStartFlag } from '../driver/enums/domain-lifecycle.ts'

/** The flag bit of each {@link StartOptions}. */
export const startBits = {
  paused: DomainStartFlag.PAUSED,
  autodestroy: DomainStartFlag.AUTODESTROY,
  bypassCache: DomainStartFlag.BYPASS_CACHE,
  forceBoot: DomainStartFlag.FORCE_BOOT,
  validate: DomainStartFlag.VALIDATE,
  resetNvram: DomainStartFlag.RESET_NVRAM,
} as const

/** How a domain is started (`virDomainCreateFlags`). */
export interface StartOptions extends CallOptions {
  /** Leave the virtual CPUs stopped until the domain is resumed. */
  readonly paused?: boolean
  /** Destroy the domain when this connection is closed. */
  readonly autodestroy?: boolean
  /** Read a managed save image past the host's file cache. */
  readonly bypassCache?: boolean
  /** Boot anew and drop a managed save image. */
  readonly forceBoot?: boolean
  /** Check the document against the schema (only where one is given). */
  readonly validate?: boolean
  /** Start with fresh UEFI variables. */
  readonly resetNvram?: boolean
  /** Open descriptors of this process that a container's init gets as 3, 4 and so on. For connections within one machine. */
  readonly files?: readonly number[]
}
