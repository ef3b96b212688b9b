import { encodePercent } from './percent-encoding.ts'
import { tryParseIpAddress } from './socket-address.ts'
import { badInPath, badInQuery } from './uri-characters.ts'
import { formatUriParameters, type UriParameter } from './uri-parameters.ts'
import { displayUri } from './uri-redaction.ts'
import { parseUri, type Uri } from './uri.ts'
import { VirtError } from './virt-error.ts'

/** A connection URI, the first argument of `virConnectOpen`, taken apart. */
export interface ConnectionUri extends Uri {
  /** The driver's name without the transport: `qemu` of `qemu+ssh://host/system`. Its case matters. */
  readonly scheme: string
  /** What follows the first `+` of the scheme, in lower case: `ssh`, `tls`, `tcp`, `unix`, `libssh2`. Undefined without `+`. */
  readonly transport: string | undefined
}

/** What {@link formatConnectionUri} needs; every {@link ConnectionUri} fits. */
export interface ConnectionUriParts {
  /** The driver's name: `qemu`. */
  readonly scheme: string
  /** The transport without its plus sign: `ssh`. */
  readonly transport?: string | undefined
  /** The user name, decoded. */
  readonly user?: string | undefined
  /** The password, decoded. It is written into the URI: call `redactUri` on what goes to a log. */
  readonly password?: string | undefined
  /** Host name or address; an IPv6 address without brackets. */
  readonly host?: string | undefined
  /** 1 to 65535. */
  readonly port?: number | undefined
  /** The path, decoded. Used when `rawPath` is undefined. */
  readonly path?: string | undefined
  /** The path as it shall be written, escapes included. */
  readonly rawPath?: string | undefined
  /** The parameters of the query. Used when `rawQuery` is undefined. */
  readonly parameters?: readonly UriParameter[] | undefined
  /** The query as it shall be written, without `?`. */
  readonly rawQuery?: string | undefined
  /** The fragment, decoded, without `#`. */
  readonly fragment?: string | undefined
}

/**
 * Parses a connection URI as `virConnectOpen` does: {@link parseUri}, a driver name is required, the transport is
 * split off. Aliases are not resolved here: see `resolveUriAlias`.
 *
 * @throws VirtError `INTERNAL_ERROR` (domain `URI`) for text that is no URI, `NO_CONNECT` for a URI without a driver
 * name, `INVALID_ARG` for `qemu+://`, a plus sign with no transport after it.
 */
export function parseConnectionUri(text: string): ConnectionUri {
  const uri = parseUri(text)
  if (uri.scheme === undefined) {
    throw new VirtError(
      'NO_CONNECT',
      `URI '${displayUri(text)}': it begins with no driver name, as in qemu:///system`,
    )
  }
  const plus = uri.scheme.indexOf('+')
  if (plus < 0) return { ...uri, scheme: uri.scheme, transport: undefined }
  const transport = uri.scheme.slice(plus + 1).toLowerCase()
  if (transport === '') {
    throw new VirtError('INVALID_ARG', `no transport after the plus sign of '${uri.scheme}', as in qemu+ssh`)
  }
  return { ...uri, scheme: uri.scheme.slice(0, plus), transport }
}

/**
 * Writes a connection URI (`virURIFormat`): parsing the result gives the same parts again. Raw parts go before
 * decoded ones, so to change a parsed URI's parameters give `rawQuery: undefined` along with them.
 *
 * @throws VirtError `INVALID_ARG` when the parts make no URI: a path without a leading slash after a host, a
 * port out of range, a port without a host, a bad scheme, a raw part with characters that must be escaped.
 */
export function formatConnectionUri(parts: ConnectionUriParts): string {
  checkRawParts(parts)
  const path = parts.rawPath ?? encodePercent(parts.path ?? '', "/!$&'()*+,;=:@")
  const authority = formatAuthority(parts)
  if (authority !== '' && path !== '' && !path.startsWith('/')) {
    throw new VirtError('INVALID_ARG', `the path '${path}' of a URI with a host must begin with a slash`)
  }
  const slashes = authority !== '' || path === '' || path.startsWith('/') ? '//' : ''
  const query =
    parts.rawQuery ?? (parts.parameters?.length ? formatUriParameters(parts.parameters) : undefined)
  const fragment = parts.fragment === undefined ? '' : `#${encodePercent(parts.fragment, "/?!$&'()*+,;=:@")}`
  return `${formatScheme(parts)}:${slashes}${authority}${path}${query === undefined ? '' : `?${query}`}${fragment}`
}

/**
 * The local URI that was probably meant where `system` or `session` stands in the place of the host:
 * `qemu:///system` for `qemu://system`. Undefined otherwise. libvirt gives this hint for drivers that need no server
 * (`virConnectCheckURIMissingSlash`).
 */
export function localUriHint(uri: ConnectionUri): string | undefined {
  if (uri.transport !== undefined || (uri.host !== 'system' && uri.host !== 'session')) return undefined
  return `${uri.scheme}:///${uri.host}`
}

function formatScheme({ scheme, transport }: ConnectionUriParts): string {
  const text = transport === undefined ? scheme : `${scheme}+${transport}`
  if (/^[A-Za-z][A-Za-z0-9+.-]*$/.test(text) && transport !== '') return text
  throw new VirtError('INVALID_ARG', `'${text.slice(0, 80)}' is no scheme of a URI`)
}

function checkRawParts({ rawPath = '', rawQuery = '' }: ConnectionUriParts): void {
  if (badInPath.test(rawPath))
    throw new VirtError('INVALID_ARG', 'rawPath holds a character that must be escaped')
  if (badInQuery.test(rawQuery))
    throw new VirtError('INVALID_ARG', 'rawQuery holds a character that must be escaped')
}

function formatAuthority({ user, password, host, port }: ConnectionUriParts): string {
  const keep = "!$&'()*+,;="
  const secret = password === undefined ? '' : `:${encodePercent(password, keep)}`
  const userinfo =
    user === undefined && password === undefined ? '' : `${encodePercent(user ?? '', keep)}${secret}@`
  if (port !== undefined && (host === undefined || !Number.isInteger(port) || port < 1 || port > 65535)) {
    throw new VirtError(
      'INVALID_ARG',
      `port ${String(port)} of a URI needs a host and must be from 1 to 65535`,
    )
  }
  const isIpv6 = tryParseIpAddress(host?.split('%', 1)[0] ?? '')?.family === 'ipv6'
  const name = isIpv6 ? `[${(host ?? '').replace('%', '%25')}]` : encodePercent(host ?? '', keep)
  return `${userinfo}${name}${port === undefined ? '' : `:${String(port)}`}`
}
