import { developmentLayers, layers, loadedLayers } from '../layers.ts'
import { layerOf } from './layer-of.ts'
import type { Manifest } from './manifest.ts'

/**
 * What a package wants another one for: to import it in what it publishes, to import it in tests and tool
 * configurations, or to list it among its `devDependencies`.
 */
export type Purpose = 'source' | 'development' | 'devDependency'

/** Why one package may not depend on another. */
export interface Objection {
  /** `sideways` from one driver to another, `unlisted` for a layer without a row, `forbidden` for the rest. */
  readonly messageId: 'forbidden' | 'sideways' | 'unlisted'
  /** What the message's placeholders stand for. */
  readonly data: { readonly source: string; readonly target: string; readonly allowed: string }
}

/**
 * Whether the layer table objects to a dependency.
 *
 * @param source - the package.json of the package that depends
 * @param target - the package.json of the package that is depended on, or what is known of it
 * @returns undefined where the dependency is allowed, or where one of the two is in no layer
 */
export function objectionTo(source: Manifest, target: Manifest, purpose: Purpose): Objection | undefined {
  const sourceLayer = layerOf(source)
  const targetLayer = layerOf(target)
  if (sourceLayer === undefined || targetLayer === undefined || source.name === target.name) return undefined
  const row = layers[sourceLayer]
  const allowed = [...(row ?? []), ...allowedFor(sourceLayer, purpose)]
  if (allowed.includes(targetLayer) || allowed.includes('*')) return undefined
  const data = { source: String(source.name), target: String(target.name), allowed: listed(row ?? []) }
  if (row === undefined) return { messageId: 'unlisted', data }
  return { messageId: isSideways(sourceLayer, targetLayer) ? 'sideways' : 'forbidden', data }
}

/** The texts for the three kinds of {@link Objection}, by message id. */
export const objectionTexts = {
  forbidden: '{{source}} must not depend on {{target}}. Its layer may use {{allowed}}.',
  sideways:
    '{{source}} must not depend on {{target}}: drivers are loaded at run time and never depend on each other. ' +
    'Move shared code down into a lower package; ask core for a connection to use what another driver does.',
  unlisted: '{{source}} must not depend on {{target}}: the layer table has no row for {{source}}.',
} as const satisfies Record<Objection['messageId'], string>

function allowedFor(layer: string, purpose: Purpose): readonly string[] {
  if (purpose === 'source') return []
  const development = ['*', layer].flatMap(row => developmentLayers[row] ?? [])
  return purpose === 'development' ? development : [...development, ...(loadedLayers[layer] ?? [])]
}

function isSideways(...pair: readonly string[]): boolean {
  return pair.every(layer => layer === 'driver-*' || layer === 'secondary-*')
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'no other layer' : names.join(', ')
}
