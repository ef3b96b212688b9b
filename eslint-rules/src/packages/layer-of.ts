import { layers } from '../layers.ts'
import { isRecord, type Manifest } from './manifest.ts'

/**
 * The layer of a package, as a row of the layer table. A package of the `@guestwork` scope without a row is its own
 * layer, which the table then does not know.
 *
 * Elsewhere a package is a driver or a secondary driver when it says so: by its name (`guestwork-driver-proxmox`,
 * `@acme/guestwork-driver-proxmox`), or by the schemes or families that its `guestwork` field declares.
 *
 * @param manifest - its package.json; the name alone will do where nothing else is known
 * @returns undefined for a package that the layers say nothing about
 */
export function layerOf({ name, guestwork }: Manifest): string | undefined {
  if (typeof name === 'string') {
    const own = /^@guestwork\/(.+)$/.exec(name)?.[1]
    if (own !== undefined) return rowOf(own) ?? own
    const elsewhere = /^(?:@[^/]+\/)?guestwork-((?:driver|secondary)-.+)$/.exec(name)?.[1]
    if (elsewhere !== undefined) return patternOf(elsewhere)
  }
  if (!isRecord(guestwork)) return undefined
  if (isFilled(guestwork['schemes'])) return 'driver-*'
  return isFilled(guestwork['families']) ? 'secondary-*' : undefined
}

/** Whether a package is a driver or a secondary driver, of this project or of somebody else. */
export function isDriver(manifest: Manifest): boolean {
  const layer = layerOf(manifest)
  return layer === 'driver-*' || layer === 'secondary-*'
}

function rowOf(name: string): string | undefined {
  return Object.hasOwn(layers, name) ? name : patternOf(name)
}

function patternOf(name: string): string | undefined {
  return Object.keys(layers).find(row => row.endsWith('-*') && name.startsWith(row.slice(0, -1)))
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}
