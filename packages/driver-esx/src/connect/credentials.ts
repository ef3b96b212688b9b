import type { CredentialCallback, CredentialRequest } from '@guestwork/core'
import { authCredentials, VirtError } from '@guestwork/util'
import { readAuthConf } from '@guestwork/util/node'
import type { EsxUri } from '../uri.ts'
import type { Login } from '../vim/index.ts'

const defaultUsers = { esx: 'root', vpx: 'administrator' } as const

/**
 * Finds out who logs in, in libvirt's order: the URI, auth.conf under the service `esx`, the user.
 *
 * @throws VirtError `AUTH_FAILED` when nobody says, `AUTH_CANCELLED` when the user gives up, `CONF_SYNTAX` for a broken auth.conf
 */
export async function findCredentials(
  uri: EsxUri,
  ask: CredentialCallback | undefined,
  signal: AbortSignal,
): Promise<Login> {
  const conf = await readAuthConf(uri.authFile)
  const stored = conf === undefined ? undefined : authCredentials(conf, 'esx', uri.host)
  const defaultUser = defaultUsers[uri.scheme]
  const answer = (request: CredentialRequest) => askUser(ask, request, signal)
  const userName =
    uri.user ??
    stored?.username ??
    (await answer({
      type: 'username',
      prompt: `Enter username for ${uri.host} [${defaultUser}]`,
      challenge: uri.host,
      defaultResult: defaultUser,
    }))
  const password =
    stored?.password ??
    (await answer({
      type: 'noechoprompt',
      prompt: `Enter ${userName}'s password for ${uri.host}`,
      challenge: uri.host,
    }))
  return { userName, password }
}

async function askUser(
  ask: CredentialCallback | undefined,
  request: CredentialRequest,
  signal: AbortSignal,
): Promise<string> {
  const what = request.type === 'username' ? 'user name' : 'password'
  if (ask === undefined) {
    throw new VirtError(
      'AUTH_FAILED',
      `no ${what} for ${request.challenge ?? ''}: neither the URI nor auth.conf has one, and the option 'credentials' is not given`,
      { domain: 'ESX' },
    )
  }
  const [answer] = (await ask([request], signal)) ?? []
  if (answer === undefined) throw new VirtError('AUTH_CANCELLED', `no ${what} was given`, { domain: 'ESX' })
  return answer === '' ? (request.defaultResult ?? '') : answer
}
