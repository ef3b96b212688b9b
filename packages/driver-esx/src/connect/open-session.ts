import type { CredentialCallback } from '@guestwork/core'
import { virtErrorOf } from '../faults.ts'
import { NetworkWatch } from '../network/network-watch.ts'
import type { EsxSession } from '../session.ts'
import type { EsxUri } from '../uri.ts'
import { vimCalls } from '../vim-calls.ts'
import { VimClient, type Endpoint } from '../vim/index.ts'
import { findCredentials } from './credentials.ts'
import { findHostByPath, findOnlyHost } from './find-host.ts'
import { checkServer } from './server-kind.ts'

/**
 * Reaches a server, logs in, and finds the host that the URI is for.
 *
 * @param ask - asks the user for what neither URI nor auth.conf says
 * @param signal - gives up
 * @throws VirtError what is wrong; nothing stays open then
 */
export async function openSession(
  uri: EsxUri,
  ask: CredentialCallback | undefined,
  signal: AbortSignal,
): Promise<EsxSession> {
  const client = await reach(uri, signal)
  try {
    checkServer(uri, client.content.about)
    await client.login(await findCredentials(uri, ask, signal), { signal })
    const vim = vimCalls(client, { signal })
    const { content } = client
    const found = await (uri.scheme === 'vpx'
      ? findHostByPath(vim, content, uri)
      : findOnlyHost(vim, content))
    signal.throwIfAborted()
    return { uri, client, ...found, machines: new Map(), networkWatch: new NetworkWatch() }
  } catch (error) {
    await client.close()
    throw virtErrorOf(error)
  }
}

async function reach(uri: EsxUri, signal: AbortSignal): Promise<VimClient> {
  try {
    return await VimClient.connect(endpointOf(uri), {}, { signal })
  } catch (error) {
    throw virtErrorOf(error)
  }
}

function endpointOf({ host, port, transport, noVerify, fingerprint, proxy }: EsxUri): Endpoint {
  return { host, port, secure: transport === 'https', verify: !noVerify, fingerprint, proxy }
}
