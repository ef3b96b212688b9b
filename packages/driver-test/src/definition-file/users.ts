import type { XmlElement } from '@guestwork/conf/xml'
import type { CredentialCallback, CredentialRequest } from '@guestwork/core'
import { VirtError } from '@guestwork/util'

/** Who may connect to a host. */
export interface HostUser {
  /** The name. */
  readonly name: string
  /** The password; undefined for a user who needs none. */
  readonly password: string | undefined
}

/**
 * The users that `<auth>` names; without any, everybody may connect.
 *
 * @throws VirtError `XML_ERROR` for a user without a name.
 */
export function readUsers(root: XmlElement): HostUser[] {
  return root.children
    .filter(({ name }) => name === 'auth')
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === 'user')
    .map(({ text, attributes }) => {
      if (text !== '') return { name: text, password: attributes.get('password') }
      throw new VirtError('XML_ERROR', 'missing username in /node/auth/user field', { domain: 'TEST' })
    })
}

/**
 * Asks who connects. Whoever is not known is asked for a password too.
 *
 * @throws VirtError `AUTH_FAILED` for a wrong name or password, `AUTH_CANCELLED` when the user gives up, `INVALID_ARG` when
 *   nobody can be asked.
 */
export async function authenticate(
  users: readonly HostUser[],
  ask: CredentialCallback | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (users.length === 0) return
  if (ask === undefined) {
    throw new VirtError('INVALID_ARG', 'Missing authentication credentials', { domain: 'AUTH' })
  }
  const challenge = 'localhost'
  const name = await answerOf(
    ask,
    { type: 'authname', prompt: 'Enter username for localhost', challenge },
    signal,
  )
  const user = users.find(each => each.name === name)
  if (user !== undefined && user.password === undefined) return
  const prompt = `Enter ${name}'s password for localhost`
  const password = await answerOf(ask, { type: 'passphrase', prompt, challenge }, signal)
  if (user?.password === password) return
  const message = 'authentication failed, see test XML for the correct username/password'
  throw new VirtError('AUTH_FAILED', message, { domain: 'TEST' })
}

async function answerOf(
  ask: CredentialCallback,
  request: CredentialRequest,
  signal: AbortSignal,
): Promise<string> {
  const [answer] = (await ask([request], signal)) ?? []
  if (answer !== undefined) return answer
  throw new VirtError('AUTH_CANCELLED', `nobody answered '${request.prompt}'`, { domain: 'AUTH' })
}
