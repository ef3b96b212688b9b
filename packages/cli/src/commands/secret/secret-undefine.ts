import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findSecret, secretIdentity, secretOption } from './secret-argument.ts'

/** `secret-undefine`: removes a secret and its value. */
export const secretUndefine = connectedCommand({
  options: { secret: secretOption },
  async run({ connection, options, output }) {
    const secret = await findSecret(connection, options.secret)
    await attempt(`Failed to delete secret ${options.secret}`, secret.undefine())
    output.result(secretIdentity(secret))
    output.remark(`Secret ${options.secret} deleted\n`)
  },
})
