import { data, flag } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { readFileDescriptors } from './file-descriptors.ts'

/** `dom-fd-associate`: hands open files of gw to a domain, for a disk that names their group. */
export const domFdAssociate = connectedCommand({
  options: {
    domain: domainOption,
    name: data('what the group is called'),
    'pass-fds': data('numbers of the open files, such as 3,4', { emptyAllowed: true }),
    'seclabel-writable': flag('label them for writing'),
    'seclabel-restore': flag('restore their labels after use, where possible'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const fds = readFileDescriptors(options['pass-fds'])
    if (fds.length === 0)
      throw new CommandError('INVALID_ARG', ['nfds in virDomainFDAssociate must not be zero'])
    const how = { writable: options['seclabel-writable'], restoreLabels: options['seclabel-restore'] }
    await domain.fdAssociate(options.name, fds, how)
    output.result({ ...domainIdentity(domain), group: options.name })
  },
})
