/** The value of a device's property, as QEMU takes it in JSON. Undefined leaves the property out. */
export type PropertyValue =
  string | number | bigint | boolean | undefined | { readonly [name: string]: PropertyValue }

/** The properties of a device, back end or object, in the order in which they are written. */
export type Properties = Readonly<Record<string, PropertyValue>>

/** The keys of an option of QEMU that is not written in JSON, in their order. Undefined leaves a key out. */
export type Settings = Readonly<Record<string, string | number | boolean | undefined>>

/** An option of QEMU whose value is an object in JSON. */
export function jsonOption(name: string, properties: Properties): string[] {
  return [name, json(properties)]
}

function json(value: PropertyValue): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${json(member)}`).join(',')}}`
}

/**
 * An option of QEMU whose value is a list of `key=value`, after a first word where there is one. Commas in values are doubled, which is how QEMU reads them.
 */
export function keyedOption(name: string, first: string | undefined, keys: Settings): string[] {
  const words = Object.entries(keys).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${keyedValue(value)}`],
  )
  return [name, [...(first === undefined ? [] : [escapeCommas(first)]), ...words].join(',')]
}

function keyedValue(value: string | number | boolean): string {
  if (typeof value === 'boolean') return onOff(value)
  return escapeCommas(String(value))
}

/** QEMU's words for true and false. */
export function onOff(value: boolean): 'on' | 'off' {
  return value ? 'on' : 'off'
}

function escapeCommas(text: string): string {
  return text.replaceAll(',', ',,')
}
