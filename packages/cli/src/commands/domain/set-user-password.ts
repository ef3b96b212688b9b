import { data, flag } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `set-user-password`: the password of a user of a guest. */
export const setUserPassword = connectedCommand({
  options: {
    domain: domainOption,
    user: data('the user'),
    password: data('the new password'),
    encrypted: flag('in the form that the guest stores'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { user, password, encrypted } = options
    await domain.setUserPassword(user, password, { encrypted })
    output.result({ ...domainIdentity(domain), user })
    output.remark(`Password set successfully for ${user} in ${domain.name}`)
  },
})
