import { VirtError } from '@guestwork/util'

/** `PMSUSPENDED_DISK` as `pmsuspended-disk`. */
export type KebabCase<K extends string> = K extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}-${KebabCase<Tail>}`
  : Lowercase<K>

/** The names that the public API gives to the members of one of libvirt's enumerations, or of several. */
export type NameOf<E> =
  E extends Readonly<Record<string, number>> ? KebabCase<Extract<keyof E, string>> : never

/**
 * The public name of a number of one of libvirt's enumerations: its member in lower case with hyphens. A number that
 * the table does not have, from a newer host, is `unknown`.
 */
export function enumName<E extends Readonly<Record<string, number>>>(
  table: E,
  value: number,
): NameOf<E> | 'unknown' {
  const key = Object.keys(table).find(name => table[name] === value)
  return key === undefined ? 'unknown' : (key.toLowerCase().replaceAll('_', '-') as NameOf<E>)
}

/**
 * The number of a public name of one of libvirt's enumerations.
 *
 * @throws VirtError `INVALID_ARG` for a name that the table does not have; it says which there are.
 */
export function enumNumber<E extends Readonly<Record<string, number>>>(table: E, name: NameOf<E>): number {
  const key = name.toUpperCase().replaceAll('-', '_')
  const value = Object.hasOwn(table, key) ? table[key] : undefined
  if (value !== undefined) return value
  const names = Object.keys(table).map(each => each.toLowerCase().replaceAll('_', '-'))
  throw new VirtError('INVALID_ARG', `'${name}' is not one of: ${names.join(', ')}`)
}
