/** What a driver package says about itself in the field `guestwork` of its package.json. */
export interface DriverDeclaration {
  /** The URI schemes that it answers to. */
  readonly schemes: readonly string[]
  /** The object families that it has tables for. */
  readonly families: readonly string[]
  /** Whether it takes any scheme with a `+transport`, and local URIs that a daemon owns. */
  readonly transports: boolean
  /** The version of the driver contract that it was written for. */
  readonly contract: number
}

/** A package that declares itself as a driver, found but not loaded. */
export interface DiscoveredDriver {
  /** The package's name. */
  readonly name: string
  /** What it says about itself. */
  readonly declaration: DriverDeclaration
  /** Imports it. */
  load(): Promise<{ readonly default: unknown }>
}

/** What a search for drivers saw. */
export interface Discovery {
  /** The drivers found so far, one at a time, so that a search can stop early. */
  readonly drivers: AsyncIterable<DiscoveredDriver>
  /** The places that were looked at until now, for an error message. */
  readonly lookedAt: readonly string[]
}

/**
 * Reads the field `guestwork` of a package.json.
 *
 * @returns undefined when the package does not declare itself as a driver, or not in the right shape
 */
export function readDeclaration(packageJson: unknown): DriverDeclaration | undefined {
  const field = property(packageJson, 'guestwork')
  const schemes = property(field, 'schemes')
  const families = property(field, 'families')
  const contract = property(field, 'contract')
  if (!isTextList(schemes) || !isTextList(families) || typeof contract !== 'number') return undefined
  return { schemes, families, transports: property(field, 'transports') === true, contract }
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string')
}
