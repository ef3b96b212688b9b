import { flag } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { findSecret, secretIdentity, secretOption } from './secret-argument.ts'

/** `secret-get-value`: the value of a secret. */
export const secretGetValue = connectedCommand({
  options: { secret: secretOption, plain: flag('as it is, not in base64') },
  async run({ connection, options, output }) {
    const secret = await findSecret(connection, options.secret)
    const bytes = await secret.getValue()
    const value = Buffer.from(bytes).toString('base64')
    output.result({ ...secretIdentity(secret), value })
    output.print(options.plain ? bytes : value)
  },
})
