import type { TypedParameters } from '@guestwork/util'
import { flag, integer } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

const nameWidth = 12
const nanosecondsPerSecond = 1_000_000_000n

/** `cpu-stats`: the time that a domain used on the host's CPUs. */
export const cpuStats = connectedCommand({
  description: 'Without options: on each CPU and on all together.',
  options: {
    domain: domainOption,
    total: flag('only on all together'),
    start: integer('number of the first CPU'),
    count: integer('how many CPUs'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { start = 0, count, total } = options
    if (start < 0) throw new CommandError('INVALID_ARG', ['Invalid value for start CPU'])
    if (count !== undefined && count < 0)
      throw new CommandError('INVALID_ARG', ['Invalid value for number of CPUs to show'])
    const summary = `Failed to retrieve CPU statistics for domain '${domain.name}'`
    const isChosen = options.start !== undefined || count !== undefined
    const each = total
      ? []
      : await attempt(summary, domain.getPerCpuStats({ start, ...(count ? { count } : {}) }))
    const all = isChosen && !total ? undefined : await attempt(summary, domain.getCpuStats())
    output.result({
      cpus: each.map(({ parameters }) => toObject(parameters)),
      total: all && toObject(all.parameters),
    })
    output.print(
      [
        ...each.map(({ parameters }, position) => formatTimes(`CPU${start + position}`, parameters)),
        ...(all === undefined ? [] : [formatTimes('Total', all.parameters)]),
      ].join(''),
    )
  },
})

function toObject(parameters: TypedParameters): object {
  return Object.fromEntries(parameters.map(({ field, value }) => [field, value]))
}

function formatTimes(title: string, times: TypedParameters): string {
  const lines = times.map(
    ({ field, value }) => `\t${field.padEnd(nameWidth)} ${seconds(BigInt(value))} seconds\n`,
  )
  return `${title}:\n${lines.join('')}`
}

function seconds(nanoseconds: bigint): string {
  const whole = String(nanoseconds / nanosecondsPerSecond).padStart(9)
  return `${whole}.${String(nanoseconds % nanosecondsPerSecond).padStart(9, '0')}`
}
