import { encodePercent } from './percent-encoding.ts'

/** One parameter of a URI's query (`virURIParam`), decoded. */
export interface UriParameter {
  /** The name as written. Compare without case, as libvirt's drivers do: see {@link uriParameter}. */
  readonly name: string
  /** The value; empty for `name` and `name=`. */
  readonly value: string
}

/**
 * Splits a query into its parameters (`virURIParseParams`).
 *
 * Parameters end at `&`. A `;` ends one too, but only where no `&` follows any more: `a=1;b=2&c=3` gives `a` the
 * value `1;b=2`. Empty parts and parts that begin with `=` are skipped. `+` stays a plus sign.
 *
 * @param decode - Decodes one raw name or value, and throws where it cannot.
 */
export function parseUriParameters(rawQuery: string, decode: (raw: string) => string): UriParameter[] {
  const lastAmpersand = rawQuery.lastIndexOf('&')
  const parts = lastAmpersand < 0 ? [] : rawQuery.slice(0, lastAmpersand).split('&')
  parts.push(...rawQuery.slice(lastAmpersand + 1).split(';'))
  return parts
    .filter(part => part !== '' && !part.startsWith('='))
    .map(part => {
      const equals = part.indexOf('=')
      if (equals < 0) return { name: decode(part), value: '' }
      return { name: decode(part.slice(0, equals)), value: decode(part.slice(equals + 1)) }
    })
}

/** Joins parameters into the text after `?` (`virURIFormatParams`), without the `?`. */
export function formatUriParameters(parameters: readonly UriParameter[]): string {
  return parameters
    .map(({ name, value }) => `${encodePercent(name)}=${encodePercent(value, '/:@,')}`)
    .join('&')
}

/**
 * The value of a parameter, its name compared without case; of duplicates the last, as in libvirt's remote and ESX
 * drivers. Undefined when it is not there.
 */
export function uriParameter(
  uri: { readonly parameters: readonly UriParameter[] },
  name: string,
): string | undefined {
  const wanted = name.toLowerCase()
  return uri.parameters.findLast(parameter => parameter.name.toLowerCase() === wanted)?.value
}
