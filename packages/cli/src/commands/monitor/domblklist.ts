import { flag } from '../../grammar/option.ts'
import { formatTable } from '../../output/table.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { domainDocument } from '../domain/domain-document.ts'
import { summarizeDisk } from './disks.ts'

/** `domblklist`: the disks of a domain. */
export const domblklist = connectedCommand({
  options: {
    domain: domainOption,
    inactive: flag('as the next start uses them'),
    details: flag('show the kinds of source and device, too'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { devices } = await domainDocument(domain, options.inactive)
    const disks = (devices?.disks ?? []).map(summarizeDisk)
    output.result(disks)
    const { details } = options
    const headings = [...(details ? ['Type', 'Device'] : []), 'Target', 'Source']
    const rows = disks.map(({ type, device, target, source }) => [
      ...(details ? [type, device] : []),
      target,
      source ?? '-',
    ])
    output.print(formatTable(output.quiet ? undefined : headings, rows))
  },
})
