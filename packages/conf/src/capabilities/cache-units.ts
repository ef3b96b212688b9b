import type { CheckContext } from '../codec/check.ts'
import { parseBytes, prettySize } from '../codec/values/size.ts'
import type { XmlElement } from '../xml/element.ts'

interface Sizes {
  readonly granularity?: unknown
  readonly min?: unknown
}

const sizes: ReadonlySet<string> = new Set(['granularity', 'min'])
const bytes = prettySize('bytes')

/** Turns the sizes of a control, which share one unit, into bytes. */
export function inBytes(element: XmlElement, context: CheckContext): void {
  const { unit, ...others } = Object.fromEntries(element.attributes)
  if (unit === undefined) return
  const written = Object.entries(others).map(([name, text]): [string, string] => {
    if (!sizes.has(name)) return [name, text]
    const value = parseBytes(text, unit)
    const message = `Invalid size '${text}' in the unit '${unit}'`
    return [name, String(value ?? context.fail('XML_ERROR', message, element, { attribute: name }))]
  })
  element.attributes = new Map(written)
}

/** The smaller one of the units in which both sizes are whole. */
export function commonUnit(owner: Sizes): string {
  return smallest(owner).name
}

/** A size in that unit. */
export function inCommonUnit(property: keyof Sizes): (owner: Sizes) => unknown {
  return owner => {
    const value = owner[property]
    return typeof value === 'bigint' ? value / smallest(owner).bytes : value
  }
}

interface Unit {
  readonly name: string
  readonly bytes: bigint
}

function smallest({ granularity, min }: Sizes): Unit {
  const units = [granularity, min].flatMap(unitOf)
  return units.reduce<Unit>((least, unit) => (unit.bytes < least.bytes ? unit : least), units[0] ?? plain)
}

const plain: Unit = { name: 'B', bytes: 1n }

function unitOf(value: unknown): Unit[] {
  if (typeof value !== 'bigint' || value <= 0n) return []
  const [text = '', name = 'B'] = bytes.unit?.format(value) ?? []
  return [{ name, bytes: value / BigInt(text) }]
}
