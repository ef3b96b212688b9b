import type { CheckContext } from '../codec/check.ts'
import { childNamed, type XmlElement } from '../xml/element.ts'
import { formatsOf } from './formats.ts'

/** A backing store without a path is none; a source without a device neither. */
export function dropEmptyBacking(volume: XmlElement, context: CheckContext): void {
  const name = childNamed(volume, 'name')
  if (name === undefined || name.text === '')
    context.fail('XML_ERROR', 'missing volume name element', name ?? volume)
  volume.children = volume.children.filter(
    child => child.name !== 'backingStore' || (childNamed(child, 'path')?.text ?? '') !== '',
  )
}

interface Target {
  compat?: string
  features?: object
}

/** Abilities came with version 1.1 of qcow2. */
export function completeTarget(target: Target): void {
  if (target.features !== undefined) target.compat ??= '1.1'
}

interface Volume {
  capacity?: bigint
  target?: { format?: string }
  backingStore?: { format?: string }
}

/** How a volume is checked. */
export interface VolumeRules {
  /** The type of the pool, such as `dir`. */
  readonly poolType: string
  /** Whether a volume without a capacity is accepted. */
  readonly allowMissingCapacity: boolean
}

/** Refuses a volume without a capacity, and the definition of one with a format that the pool does not have (`virStorageVolDefParseXML`). */
export function checkVolume(volume: Volume, rules: VolumeRules, context: CheckContext): void {
  if (volume.capacity === undefined && !rules.allowMissingCapacity)
    context.fail('XML_ERROR', 'missing capacity element', volume)
  if (!context.inactive) return
  const formats = formatsOf(rules.poolType)
  for (const place of [volume.target, volume.backingStore]) {
    if (place === undefined) continue
    if (formats === undefined) delete place.format
    else if (place.format !== undefined && !formats.known.includes(place.format)) {
      const message = `unknown volume format type '${place.format}', expected one of ${formats.known.join(', ')}`
      context.fail('CONFIG_UNSUPPORTED', message, place)
    }
  }
}
