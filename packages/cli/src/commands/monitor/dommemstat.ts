import { integer } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'

/** virsh's names by libvirt's numbers (`virDomainMemoryStatTags`). */
const names = new Map([
  [0, 'swap_in'],
  [1, 'swap_out'],
  [2, 'major_fault'],
  [3, 'minor_fault'],
  [4, 'unused'],
  [5, 'available'],
  [6, 'actual'],
  [7, 'rss'],
  [8, 'usable'],
  [9, 'last_update'],
  [10, 'disk_caches'],
  [11, 'hugetlb_pgalloc'],
  [12, 'hugetlb_pgfail'],
])

/** `dommemstat`: the memory of a domain, or how often its balloon measures it. */
export const dommemstat = connectedCommand({
  options: {
    domain: domainOption,
    period: integer('seconds between two measurements; 0 for none', { namedOnly: true }),
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { period } = options
    if (period !== undefined) {
      if (period < 0) throw new CommandError('INVALID_ARG', [`Invalid collection period value '${period}'`])
      const call = domain.setMemoryStatsPeriod(period, chosenImpact(options))
      await attempt('Unable to change balloon collection period.', call)
      return output.result({ period })
    }
    const call = domain.getMemoryStats()
    const { tags, ...stats } = await attempt(
      `Failed to get memory statistics for domain ${domain.name}`,
      call,
    )
    output.result(stats)
    const lines = tags.flatMap(({ tag, value }) => (names.has(tag) ? `${names.get(tag)} ${value}\n` : []))
    output.print(lines.join(''))
  },
})
