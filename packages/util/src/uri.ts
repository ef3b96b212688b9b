import { decodePercent, encodePercent } from './percent-encoding.ts'
import { tryParseIpAddress } from './socket-address.ts'
import { badInFragment, badInName, badInPath, badInQuery } from './uri-characters.ts'
import { parseUriParameters, type UriParameter } from './uri-parameters.ts'
import { displayUri } from './uri-redaction.ts'
import { VirtError } from './virt-error.ts'

/** The parts of a URI (libvirt's `virURI`). Plain data; everything without `raw` in its name is decoded. */
export interface Uri {
  /** What stands before the first colon, as written: `qemu+ssh`. Undefined in a relative reference. */
  readonly scheme: string | undefined
  /** The user name. libvirt keeps a password in it (`user:password`); here it is apart, in `password`. */
  readonly user: string | undefined
  /** What follows the first colon of the user part. Never print it: see `redactUri`. */
  readonly password: string | undefined
  /** Host name or address, an IPv6 address without its brackets. Undefined where it is empty (`test:///default`). */
  readonly host: string | undefined
  /** 1 to 65535; undefined where none or 0 is given, which libvirt does not tell apart either. */
  readonly port: number | undefined
  /** The path with all escapes decoded, as libvirt's drivers see it: `%2f` and `/` look alike. */
  readonly path: string
  /** The path as written. */
  readonly rawPath: string
  /** The parts of the path between real slashes, each decoded: `/dc%2Feu/esx1` gives `dc/eu` and `esx1`. */
  readonly segments: readonly string[]
  /** The text after `?` as written; undefined without `?`. */
  readonly rawQuery: string | undefined
  /** The parameters of the query, in order, duplicates included. */
  readonly parameters: readonly UriParameter[]
  /** The text after `#`; undefined without `#`. */
  readonly fragment: string | undefined
}

const shape = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/
const authorityShape = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:@[\]]*)(?::(\d+))?$/
const ipv6Shape = /^\[([^%]*)((?:%(?:25)?[A-Za-z0-9_.~-]+)?)\]$/

/**
 * Parses a URI reference as libvirt does (`virURIParse`, libxml2's RFC 3986 grammar).
 *
 * Stricter than libvirt where it would read on with something else than was written: ports above 65535, a port
 * without a host, a bracketed host that is no IPv6 address, `%00`, and escapes that are not UTF-8.
 *
 * @throws VirtError `INTERNAL_ERROR` of domain `URI`, with the place in `details.column`; passwords are masked.
 */
export function parseUri(text: string): Uri {
  const [, scheme, authority, rawPath = '', rawQuery, rawFragment] = shape.exec(text) ?? []
  if (scheme === undefined && authority === undefined && /^[^/]*:/.test(rawPath)) {
    throw unparsable(text, 'what stands before the first colon is no scheme')
  }
  rejectBadCharacter(text, rawPath, badInPath, (scheme?.length ?? -1) + 1 + (authority?.length ?? -2) + 2)
  rejectBadCharacter(text, rawQuery, badInQuery, text.indexOf('?') + 1)
  rejectBadCharacter(text, rawFragment, badInFragment, text.indexOf('#') + 1)
  const decode = (raw: string) => decodePart(text, raw)
  return {
    scheme,
    ...parseAuthority(text, authority ?? ''),
    path: decode(rawPath),
    rawPath,
    segments: splitPath(rawPath).map(decode),
    rawQuery,
    parameters: parseUriParameters(rawQuery ?? '', decode),
    fragment: rawFragment === undefined ? undefined : decode(rawFragment),
  }
}

function parseAuthority(text: string, authority: string): Pick<Uri, 'user' | 'password' | 'host' | 'port'> {
  const parts = authorityShape.exec(authority)
  if (parts === null) throw unparsable(text, 'the part after // is not [user@]host[:port]')
  const [, userinfo = '', rawHost = '', digits] = parts
  if (badInName.test(userinfo)) throw unparsable(text, 'a character before the @ must be escaped')
  const colon = userinfo.indexOf(':')
  const user = decodePart(text, colon < 0 ? userinfo : userinfo.slice(0, colon))
  const host = parseHost(text, rawHost, text.indexOf('//') + 2 + authority.indexOf('@') + 1)
  return {
    user: user === '' ? undefined : user,
    password: colon < 0 ? undefined : decodePart(text, userinfo.slice(colon + 1)),
    host,
    port: parsePort(text, digits, host),
  }
}

function parseHost(text: string, rawHost: string, offset: number): string | undefined {
  if (rawHost === '') return undefined
  if (rawHost.startsWith('[')) {
    const [, address = '', zone = ''] = ipv6Shape.exec(rawHost) ?? []
    if (tryParseIpAddress(address)?.family !== 'ipv6') throw unparsable(text, `${rawHost} is no IPv6 address`)
    return `${address}${zone.replace('%25', '%')}`
  }
  rejectBadCharacter(text, rawHost, badInName, offset)
  return decodePart(text, rawHost)
}

function parsePort(text: string, digits: string | undefined, host: string | undefined): number | undefined {
  if (digits === undefined) return undefined
  const port = Number(digits)
  if (port > 65535) throw unparsable(text, 'the port is above 65535')
  if (host === undefined) throw unparsable(text, 'a port needs a host before it')
  return port === 0 ? undefined : port
}

function splitPath(rawPath: string): string[] {
  const relative = rawPath.startsWith('/') ? rawPath.slice(1) : rawPath
  return relative === '' ? [] : relative.split('/')
}

function rejectBadCharacter(text: string, part: string | undefined, bad: RegExp, offset: number): void {
  const at = part?.search(bad) ?? -1
  if (part === undefined || at < 0) return
  const character = String.fromCodePoint(part.codePointAt(at) ?? 0)
  throw unparsable(
    text,
    `${JSON.stringify(character)} must be written ${encodePercent(character)}`,
    offset + at + 1,
  )
}

function decodePart(text: string, raw: string): string {
  const decoded = decodePercent(raw)
  if (decoded === undefined) throw unparsable(text, 'an escape such as %ff is not valid UTF-8')
  if (decoded.includes('\0')) throw unparsable(text, 'it holds %00')
  return decoded
}

function unparsable(text: string, reason: string, column?: number): VirtError {
  const uri = displayUri(text)
  const place = column === undefined ? '' : ` (column ${String(column)})`
  return new VirtError('INTERNAL_ERROR', `Unable to parse URI ${uri}: ${reason}${place}`, {
    domain: 'URI',
    details: column === undefined ? { uri } : { uri, column },
  })
}
