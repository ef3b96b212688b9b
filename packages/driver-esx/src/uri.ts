import { uriParameter, VirtError, type ConnectionUri, type Log } from '@guestwork/util'
import { parseProxy } from './proxy-uri.ts'
import type { Proxy } from './vim/index.ts'

/** What a URI of this driver says, with libvirt's defaults filled in. */
export interface EsxUri {
  /** `esx` for a host, `vpx` for one that a vCenter manages. */
  readonly scheme: 'esx' | 'vpx'
  /** The server's name or address; an IPv6 address without brackets. */
  readonly host: string
  /** The port; 443, and 80 over HTTP, when none was given. */
  readonly port: number
  /** Who logs in; undefined for whom auth.conf or the user names. */
  readonly user: string | undefined
  /** Where the host is in a vCenter: the names of folders, datacenter, cluster and host. Empty for `esx`. */
  readonly path: readonly string[]
  /** `transport`: https unless it says http. */
  readonly transport: 'http' | 'https'
  /** `no_verify`: whether the server's certificate is taken as it is. */
  readonly noVerify: boolean
  /** `fingerprint`: SHA-256 or SHA-1 of the only certificate that is accepted. Not known to libvirt. */
  readonly fingerprint: string | undefined
  /** `auto_answer`: whether questions that block tasks get their default answer. */
  readonly autoAnswer: boolean
  /** `vcenter`: the vCenter that manages the host, for migration; `*` for the one that the host knows. */
  readonly vcenter: string | undefined
  /** `proxy`: what to go through. */
  readonly proxy: Proxy | undefined
  /** `authfile`: the file with credentials. */
  readonly authFile: string | undefined
}

const known: ReadonlySet<string> = new Set([
  'transport',
  'vcenter',
  'no_verify',
  'auto_answer',
  'fingerprint',
  'proxy',
  'authfile',
])

/**
 * Reads a URI of this driver (`esxUtil_ParseUri`). Parameters that are not known are named in the log, as libvirt does.
 *
 * @throws VirtError `INVALID_ARG` for a parameter or path that does not fit; `CONFIG_UNSUPPORTED` for `gsx`
 */
export function parseEsxUri(uri: ConnectionUri, log: Log): EsxUri {
  const scheme = schemeOf(uri)
  if (uri.host === undefined) throw invalid('URI is missing the server part')
  if (uri.password !== undefined) {
    throw invalid('a password does not belong in a URI: auth.conf can hold it, or the program asks for it')
  }
  for (const { name } of uri.parameters) {
    if (!known.has(name.toLowerCase())) log.warning(`Ignoring unexpected query parameter '${name}'`)
  }
  const transport = oneOf(uri, 'transport', ['http', 'https']) ?? 'https'
  const proxy = uriParameter(uri, 'proxy')
  return {
    scheme,
    host: uri.host,
    port: uri.port ?? (transport === 'https' ? 443 : 80),
    user: uri.user,
    path: pathOf(uri, scheme, log),
    transport,
    noVerify: oneOf(uri, 'no_verify', ['0', '1']) === '1',
    fingerprint: fingerprintOf(uri, transport),
    autoAnswer: oneOf(uri, 'auto_answer', ['0', '1']) === '1',
    vcenter: uriParameter(uri, 'vcenter'),
    proxy: proxy === undefined ? undefined : parseProxy(proxy),
    authFile: uriParameter(uri, 'authfile'),
  }
}

function schemeOf({ scheme }: ConnectionUri): 'esx' | 'vpx' {
  const lower = scheme.toLowerCase()
  if (lower === 'esx' || lower === 'vpx') return lower
  throw new VirtError(
    'CONFIG_UNSUPPORTED',
    'VMware Server (gsx) speaks version 2.5 of the API; this driver needs 4.1, as esx and vpx servers have it',
    { domain: 'ESX' },
  )
}

function pathOf(uri: ConnectionUri, scheme: 'esx' | 'vpx', log: Log): readonly string[] {
  const path = uri.segments.filter(segment => segment !== '')
  if (scheme === 'vpx') {
    if (path.length >= 2) return path
    throw invalid(
      'Path has to specify the datacenter and compute resource, as in vpx://vcenter/datacenter/host',
    )
  }
  if (path.length > 0) log.warning(`Ignoring unexpected path '${uri.path}' for non-vpx scheme '${scheme}'`)
  return []
}

function oneOf<const V extends string>(
  uri: ConnectionUri,
  name: string,
  values: readonly V[],
): V | undefined {
  const given = uriParameter(uri, name)
  if (given === undefined) return undefined
  const value = values.find(each => each === given)
  if (value !== undefined) return value
  throw invalid(
    `Query parameter '${name}' has unexpected value '${given}' (should be ${values.join(' or ')})`,
  )
}

function fingerprintOf(uri: ConnectionUri, transport: 'http' | 'https'): string | undefined {
  const given = uriParameter(uri, 'fingerprint')
  if (given === undefined) return undefined
  const digits = given.replaceAll(':', '')
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(digits)) {
    throw invalid(
      `Query parameter 'fingerprint' has unexpected value '${given}' (should be a SHA-256 or SHA-1 in hexadecimal)`,
    )
  }
  if (transport === 'http') throw invalid("Query parameter 'fingerprint' needs transport=https")
  return given
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'ESX' })
}
