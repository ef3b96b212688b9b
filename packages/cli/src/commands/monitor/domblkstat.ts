import { flag, text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { parameterText } from '../answers/parameter-text.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'

const valueColumn = 32

/** The counters in the order in which they are printed: libvirt's name, virsh's, and the one for people. */
const counters = [
  ['rd_operations', 'rd_req', 'number of read operations:'],
  ['rd_bytes', 'rd_bytes', 'number of bytes read:'],
  ['wr_operations', 'wr_req', 'number of write operations:'],
  ['wr_bytes', 'wr_bytes', 'number of bytes written:'],
  ['errs', 'errs', 'error count:'],
  ['flush_operations', 'flush_operations', 'number of flush operations:'],
  ['rd_total_times', 'rd_total_times', 'total duration of reads (ns):'],
  ['wr_total_times', 'wr_total_times', 'total duration of writes (ns):'],
  ['flush_total_times', 'flush_total_times', 'total duration of flushes (ns):'],
] as const

/** `domblkstat`: the traffic of a disk. */
export const domblkstat = connectedCommand({
  description: 'Without a disk, all disks together.',
  options: {
    domain: domainOption,
    device: text('target or source of the disk', { completes: 'disk', emptyAllowed: true }),
    human: flag('print what the counters mean'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { device = '', human } = options
    const call = domain.getBlockStats(device)
    const summary = `Failed to get block stats ${domain.name} ${device}`
    const { parameters, ...stats } = await attempt(summary, call)
    output.result({ disk: device, ...stats })
    const texts = new Map(parameters.map(parameter => [parameter.field, parameterText(parameter)]))
    const known = counters.flatMap(([field, short, long]) => {
      const value = texts.get(field)
      if (value === undefined) return []
      return human ? ` ${long.padEnd(valueColumn - 1)} ${value}\n` : `${device} ${short} ${value}\n`
    })
    const names = new Set<string>(counters.map(([field]) => field))
    const others = parameters
      .filter(({ field }) => !names.has(field))
      .map(({ field }) => `${human ? ' ' : `${device} `}${field} ${texts.get(field) ?? ''}\n`)
    output.print(`${human ? `Device: ${device}\n` : ''}${known.join('')}${others.join('')}`)
  },
})
