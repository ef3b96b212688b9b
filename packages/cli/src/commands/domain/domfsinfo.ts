import { attempt } from '../../output/command-error.ts'
import { formatTable } from '../../output/table.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

/** `domfsinfo`: the file systems that a guest has mounted. */
export const domfsinfo = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const systems = await attempt('Unable to get filesystem information', domain.getFsInfo())
    output.result(systems)
    if (systems.length === 0) return output.remark('No filesystems are mounted in the domain')
    const rows = systems.map(({ mountpoint, name, type, disks }) => [mountpoint, name, type, disks.join(',')])
    output.print(formatTable(output.quiet ? undefined : ['Mountpoint', 'Name', 'Type', 'Target'], rows))
  },
})
