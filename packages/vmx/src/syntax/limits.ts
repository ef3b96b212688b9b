/** How much a VMX document may hold before it is refused with `CONF_SYNTAX`. */
export interface VmxLimits {
  /** Characters, or bytes of a document given as bytes; 4 Mi when left out. Files of VMware have a few thousand. */
  readonly size: number
  /** Entries; 100,000 when left out. */
  readonly entries: number
}

/** The limits of a document that comes without others. */
export const defaultLimits: VmxLimits = { size: 4 * 1024 * 1024, entries: 100_000 }
