import { formatBitmap } from '@guestwork/util'
import { attempt } from '../../output/command-error.ts'
import { formatTable } from '../../output/table.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

/** `iothreadinfo`: the IOThreads of a domain. */
export const iothreadinfo = connectedCommand({
  options: { domain: domainOption, ...impactOptions },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const call = domain.getIothreadInfo(chosenImpact(options))
    const threads = await attempt('Unable to get domain IOThreads information', call)
    output.result(threads)
    if (threads.length === 0) return output.remark('No IOThreads found for the domain')
    const rows = threads.map(({ id, affinity }) => [String(id), formatBitmap(affinity)])
    output.print(formatTable(output.quiet ? undefined : ['IOThread ID', 'CPU Affinity'], rows))
  },
})
