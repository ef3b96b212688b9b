import type { Connection, DomainStatistics, DomainStatsGroup, DomainStatsOptions } from '@guestwork/core'
import { flag, rest, type Values } from '../../grammar/option.ts'
import { parameterText } from '../answers/parameter-text.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, findDomain } from '../domain/domain-argument.ts'

const groups = [
  'state',
  'cpu-total',
  'balloon',
  'vcpu',
  'interface',
  'block',
  'perf',
  'iothread',
  'memory',
  'dirtyrate',
  'vm',
] as const satisfies readonly DomainStatsGroup[]

const domstatsOptions = {
  state: flag('what the domain is doing'),
  'cpu-total': flag("use of the host's CPUs"),
  balloon: flag('memory'),
  vcpu: flag('virtual CPUs'),
  interface: flag('network interfaces'),
  block: flag('disks'),
  perf: flag('perf events'),
  iothread: flag('IOThreads'),
  memory: flag('memory bandwidth'),
  dirtyrate: flag('how fast memory changes'),
  vm: flag('what the hypervisor reports of itself'),
  'list-active': flag('those that run'),
  'list-inactive': flag('those that do not run'),
  'list-persistent': flag('those with a definition'),
  'list-transient': flag('those without a definition'),
  'list-running': flag('those in state running'),
  'list-paused': flag('those in state paused'),
  'list-shutoff': flag('those in state shut off'),
  'list-other': flag('those in any other state'),
  raw: flag('do not write numbers as times and sizes'),
  enforce: flag('fail when the hypervisor does not know a group'),
  backing: flag("each image of the disks' chains"),
  nowait: flag('leave out what cannot be had at once'),
  domain: rest('name, id or UUID of domains', { completes: 'domain' }),
}

type Choice = Values<typeof domstatsOptions>

/** `domstats`: statistics of one, several or all domains. */
export const domstats = connectedCommand({
  options: domstatsOptions,
  async run({ connection, options, output }) {
    const records = await measure(connection, options)
    output.result(records.map(describe))
    output.print(records.map(formatRecord).join('\n'))
  },
})

async function measure(connection: Connection, choice: Choice): Promise<DomainStatistics[]> {
  const { enforce, backing, nowait } = choice
  const wanted = groups.filter(group => choice[group])
  const how: DomainStatsOptions = { groups: wanted, enforceStats: enforce, backing, nowait }
  if (choice.domain.length > 0) {
    const domains = await Promise.all(choice.domain.map(text => findDomain(connection, text)))
    return connection.getDomainStats(domains, how)
  }
  return connection.getAllDomainStats({
    ...how,
    active: choice['list-active'],
    inactive: choice['list-inactive'],
    persistent: choice['list-persistent'],
    transient: choice['list-transient'],
    running: choice['list-running'],
    paused: choice['list-paused'],
    shutoff: choice['list-shutoff'],
    otherState: choice['list-other'],
  })
}

function describe({ domain, parameters }: DomainStatistics) {
  const stats = Object.fromEntries(parameters.map(({ field, value }) => [field, value]))
  return { domain: domainIdentity(domain), stats }
}

function formatRecord({ domain, parameters }: DomainStatistics): string {
  const lines = parameters.map(parameter => `  ${parameter.field}=${parameterText(parameter)}\n`)
  return `Domain: '${domain.name}'\n${lines.join('')}`
}
