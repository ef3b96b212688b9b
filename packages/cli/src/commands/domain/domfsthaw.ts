import { rest } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `domfsthaw`: thaws the file systems of a guest. */
export const domfsthaw = connectedCommand({
  options: { domain: domainOption, mountpoint: rest('where a file system is mounted (default: all)') },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { mountpoint } = options
    const call = domain.fsThaw(mountpoint.length === 0 ? {} : { mountpoints: mountpoint })
    const count = await attempt('Unable to thaw filesystems', call)
    output.result({ ...domainIdentity(domain), count })
    output.remark(`Thawed ${count} filesystem(s)\n`)
  },
})
