import { rest } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `domfsfreeze`: freezes the file systems of a guest. */
export const domfsfreeze = connectedCommand({
  options: { domain: domainOption, mountpoint: rest('where a file system is mounted (default: all)') },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { mountpoint } = options
    const call = domain.fsFreeze(mountpoint.length === 0 ? {} : { mountpoints: mountpoint })
    const count = await attempt('Unable to freeze filesystems', call)
    output.result({ ...domainIdentity(domain), count })
    output.remark(`Froze ${count} filesystem(s)\n`)
  },
})
