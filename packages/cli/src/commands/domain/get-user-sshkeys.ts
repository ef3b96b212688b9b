import { data } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `get-user-sshkeys`: the SSH keys that let somebody in as a user of a guest, one a line. */
export const getUserSshkeys = connectedCommand({
  options: { domain: domainOption, user: data('the user') },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const keys = await domain.getAuthorizedSshKeys(options.user)
    output.result({ ...domainIdentity(domain), user: options.user, keys })
    output.print(keys.map(key => `${key}\n`).join(''))
  },
})
