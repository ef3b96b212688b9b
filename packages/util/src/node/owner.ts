/** Who owns a folder. */
export interface Owner {
  /** Its process id. */
  readonly pid: number
  /** The program, as it described itself. */
  readonly description: string
  /** When the process started, see `ProcessIdentity`; only where the file itself is the lock. */
  readonly started?: string | undefined
}

/** Reads what an owner wrote into its lock file; undefined when it has not written all of it yet. */
export function parseOwner(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('description' in value))
      return undefined
    const { pid, description } = value
    if (typeof pid !== 'number' || typeof description !== 'string') return undefined
    const started = 'started' in value && typeof value.started === 'string' ? value.started : undefined
    return started === undefined ? { pid, description } : { pid, description, started }
  } catch {
    return undefined
  }
}
