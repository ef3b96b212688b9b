/**
 * What a driver's slots cannot say about it. Read by the conformance kit, the documentation and users, never by
 * dispatch. All keys are required, so that an author decides each once.
 */
export interface DriverManifest {
  /** Whether domains can exist that are only running, not defined (`domainCreateXML` without definition). */
  readonly transientDomains: boolean
  /** Whether a definition can be changed by defining the same name and UUID again. */
  readonly redefine: boolean
  /** Whether a definition of a running domain takes effect at its next start while the live one goes on. */
  readonly liveAndPersistent: boolean
  /** What becomes of memory that is saved with `domainManagedSave`: `never` means no image can ever exist. */
  readonly savedImages: 'never' | 'file'
  /** How a guest answers `domainShutdown`: at once, in its own time or never (it may ignore the request). */
  readonly shutdown: 'immediate' | 'cooperative'
  /** The kinds of domain event that the driver reports, by name, such as `lifecycle` or `snapshot`. Empty: callers must poll. */
  readonly domainEvents: readonly string[]
  /** Whether guests live on when the connection is closed or the process dies. */
  readonly guestsOutliveConnection: boolean
  /** Whether calls are passed on to another libvirt, so that a slot that is present may still answer NO_SUPPORT. */
  readonly forwards: boolean
}

/** Freezes a manifest. */
export function defineManifest(manifest: DriverManifest): DriverManifest {
  return Object.freeze({ ...manifest, domainEvents: Object.freeze([...manifest.domainEvents]) })
}
