import { readConfItems } from './libvirt-conf-reader.ts'
import { VirtError } from './virt-error.ts'

/** A value of libvirt's configuration files (`virConfValue`): a whole number, a text, or a list of values. */
export type ConfValue = bigint | string | readonly ConfValue[]

/** One setting, `name = value`. */
export interface ConfEntry {
  /** Tells the kinds of item apart. */
  readonly kind: 'entry'
  /** Letters, digits and underscores, beginning with a letter. */
  readonly name: string
  /** What it is set to. */
  readonly value: ConfValue
  /** The comment that follows on the same line, without `#`; undefined when there is none. */
  readonly comment?: string
}

/** A line that holds only a comment, or nothing. */
export interface ConfRemark {
  /** Tells the kinds of item apart. */
  readonly kind: 'remark'
  /** The text after `#`; undefined for an empty line. */
  readonly text: string | undefined
}

/** One item of a configuration file. */
export type ConfItem = ConfEntry | ConfRemark

/** A configuration file (`virConf`), such as `libvirt.conf`: everything that it holds, in order. */
export interface LibvirtConf {
  /** Name for messages: a path, or `memory conf`. */
  readonly file: string
  /** Settings and comments in the order of the file. Of a name set twice, the first counts, as in libvirt. */
  readonly items: readonly ConfItem[]
}

/** How {@link parseLibvirtConf} reads. */
export interface ParseConfOptions {
  /** Name for messages; `memory conf` when left out. */
  readonly file?: string | undefined
}

/**
 * Parses a file in libvirt's configuration format (`virConfReadString`): lines `name = value`, comments from `#`,
 * strings in `'…'` or `"…"` on one line or `"""…"""` over several, whole numbers, lists in `[…]` over several lines.
 * There are no escapes in strings, and no comments inside lists.
 *
 * Limits: 10 MiB of text (libvirt's limit), lists 16 deep, numbers from -2^63 to 2^64-1 (libvirt wraps larger ones).
 *
 * @throws VirtError `CONF_SYNTAX` with `details` `file`, `line` and `column` (both from 1).
 */
export function parseLibvirtConf(text: string, options: ParseConfOptions = {}): LibvirtConf {
  const file = options.file ?? 'memory conf'
  return { file, items: readConfItems(text, file) }
}

/** The value of a setting (`virConfGetValue`); undefined when it is not set. */
export function confValue(conf: LibvirtConf, name: string): ConfValue | undefined {
  return conf.items.find((item): item is ConfEntry => item.kind === 'entry' && item.name === name)?.value
}

/**
 * The text of a setting (`virConfGetValueString`); undefined when it is not set.
 *
 * @throws VirtError `INTERNAL_ERROR` when it is set to something else.
 */
export function confString(conf: LibvirtConf, name: string): string | undefined {
  const value = confValue(conf, name)
  if (value === undefined || typeof value === 'string') return value
  throw wrongType(conf, name, 'a string')
}

/**
 * The list of texts of a setting (`virConfGetValueStringList`); undefined when it is not set.
 *
 * @throws VirtError `INTERNAL_ERROR` when it is no list, `CONF_SYNTAX` when the list holds something else than texts.
 */
export function confStringList(conf: LibvirtConf, name: string): readonly string[] | undefined {
  const value = confValue(conf, name)
  if (value === undefined) return undefined
  if (!isList(value)) throw wrongType(conf, name, 'a string list')
  return value.map(item => {
    if (typeof item === 'string') return item
    throw new VirtError('CONF_SYNTAX', expected(conf, name, 'a string list'), { domain: 'CONF' })
  })
}

/**
 * The truth value of a setting (`virConfGetValueBool`): 0 or 1. Undefined when it is not set.
 *
 * @throws VirtError `INTERNAL_ERROR` when it is set to something else.
 */
export function confBoolean(conf: LibvirtConf, name: string): boolean | undefined {
  const value = confValue(conf, name)
  if (value === undefined) return undefined
  if (value === 0n || value === 1n) return value === 1n
  throw wrongType(conf, name, '0 or 1')
}

/**
 * The whole number of a setting (`virConfGetValueInt` and its kin); undefined when it is not set.
 *
 * @param range - The smallest and the largest number allowed; `int`'s range, -2^31 to 2^31-1, when left out.
 * @throws VirtError `INTERNAL_ERROR` when it is no number or out of range.
 */
export function confInteger(
  conf: LibvirtConf,
  name: string,
  range: { readonly minimum: number; readonly maximum: number } = {
    minimum: -(2 ** 31),
    maximum: 2 ** 31 - 1,
  },
): number | undefined {
  const value = confValue(conf, name)
  if (value === undefined) return undefined
  const { minimum, maximum } = range
  if (typeof value === 'bigint' && value >= minimum && value <= maximum) return Number(value)
  throw wrongType(conf, name, `a whole number from ${String(minimum)} to ${String(maximum)}`)
}

function isList(value: ConfValue): value is readonly ConfValue[] {
  return Array.isArray(value)
}

function expected(conf: LibvirtConf, name: string, what: string): string {
  return `${conf.file}: expected ${what} for '${name}' parameter`
}

function wrongType(conf: LibvirtConf, name: string, what: string): VirtError {
  return new VirtError('INTERNAL_ERROR', expected(conf, name, what), {
    domain: 'CONF',
    details: { file: conf.file, name },
  })
}
