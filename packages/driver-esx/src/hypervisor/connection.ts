import type { Call, OpenRequest, OpenResult } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { openSession } from '../connect/open-session.ts'
import type { EsxCall, EsxSession } from '../session.ts'
import { parseEsxUri } from '../uri.ts'
import { vim } from '../vim-calls.ts'

/** Opens `esx://host/` and `vpx://vcenter/datacenter/host`; a URI with a transport is another driver's. */
export async function esxConnectOpen(
  call: Call<undefined>,
  { uri, credentials }: OpenRequest,
): Promise<OpenResult<EsxSession>> {
  if (uri.transport !== undefined) return { outcome: 'declined' }
  const session = await openSession(parseEsxUri(uri, call.log), credentials, call.signal)
  return { outcome: 'opened', session }
}

/** Ends the session on the server. */
export async function esxConnectClose({ session, signal }: EsxCall): Promise<void> {
  session.networkWatch.end()
  await session.client.close({ signal })
}

/** Always `ESX`, for a vCenter too. */
export function esxConnectGetType(): string {
  return 'ESX'
}

/** The version of the ESX host or of the vCenter. */
export function esxConnectGetVersion({ session }: EsxCall): number {
  const { version } = session.client.content.about
  const [major, minor = 0, release = 0] = version.split('.').map(part => Number.parseInt(part, 10))
  if (major !== undefined && [major, minor, release].every(Number.isSafeInteger)) {
    return major * 1_000_000 + minor * 1_000 + release
  }
  throw new VirtError('INTERNAL_ERROR', `Could not parse version number from '${version}'`, { domain: 'ESX' })
}

/** The name that the host has in DNS, with its domain where it has one. */
export async function esxConnectGetHostname(call: EsxCall): Promise<string> {
  const paths = ['config.network.dnsConfig.hostName', 'config.network.dnsConfig.domainName'] as const
  const found = await vim(call).properties(call.session.host, paths)
  const { [paths[0]]: name = '', [paths[1]]: domain = '' } = found
  if (name !== '') return domain === '' ? name : `${name}.${domain}`
  throw new VirtError('INTERNAL_ERROR', "Missing or empty 'hostName' property", { domain: 'ESX' })
}

/** Whether the last call got through to the server. A session that ended is opened again by the next call. */
export function esxConnectIsAlive({ session }: EsxCall): boolean {
  return session.client.isReachable
}

/** Whether the connection is over TLS. */
export function esxConnectIsEncrypted({ session }: EsxCall): boolean {
  return session.uri.transport === 'https'
}

/** Whether the connection is over TLS. */
export function esxConnectIsSecure({ session }: EsxCall): boolean {
  return session.uri.transport === 'https'
}
