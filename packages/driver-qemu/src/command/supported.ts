import { VirtError } from '@guestwork/util'

/** An error that says what this driver cannot do yet. */
export function unsupported(message: string, details: Readonly<Record<string, unknown>> = {}): VirtError {
  return new VirtError('CONFIG_UNSUPPORTED', message, { domain: 'QEMU', details })
}

/** The keys that at least one member of a union has. */
type KeyOfAny<T> = T extends unknown ? keyof T : never

/**
 * Refuses settings that this driver would have to ignore. Switches that are off and empty lists are no settings.
 *
 * @param what - Names the device in the error: `disk 'vda'`.
 * @param settings - What was set; undefined when nothing was.
 * @param known - The settings that the caller obeys.
 * @throws VirtError `CONFIG_UNSUPPORTED` with `setting` in the details.
 */
export function onlySupported<T extends object>(
  what: string,
  settings: T | undefined,
  known: readonly KeyOfAny<T>[],
): void {
  for (const [setting, value] of Object.entries(settings ?? {})) {
    if (isUnset(value) || known.some(name => name === setting)) continue
    throw unsupported(`${what}: '${setting}' is not supported yet`, { setting })
  }
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0)
}
