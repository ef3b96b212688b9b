import type { Domain } from '@guestwork/core'
import { flag, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import type { Output } from '../../output/output.ts'
import { unlessError } from '../answers/unless-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

const countOptions = {
  domain: domainOption,
  maximum: flag('the most that there can be'),
  active: flag('those that there are'),
  live: flag('of the running domain'),
  config: flag('of the definition'),
  current: flag('of the domain as it is now'),
  guest: flag("those that the guest's system uses"),
}

/** `vcpucount`: how many virtual CPUs a domain has. */
export const vcpucount = connectedCommand({
  description: 'Without options: all counts.',
  options: countOptions,
  exclusive: [
    ['live', 'config'],
    ['current', 'live'],
    ['current', 'config'],
    ['active', 'maximum'],
  ],
  async run({ connection, options, output }) {
    const { maximum, active, live, config, current, guest } = options
    if ((maximum || active) && !(live || config || current || guest) && !output.quiet) {
      return showCount(await findDomain(connection, options.domain), { ...options, current: true }, output)
    }
    if ((live || config || current) && !(maximum || active || guest))
      throw new CommandError('INVALID_ARG', [
        `${live ? '--live' : config ? '--config' : '--current'} requires --maximum or --active`,
      ])
    const domain = await findDomain(connection, options.domain)
    if (maximum || active || guest) return showCount(domain, options, output)
    await showAll(domain, output)
  },
})

async function showCount(domain: Domain, choice: Values<typeof countOptions>, output: Output): Promise<void> {
  const { maximum, live, config, guest } = choice
  const count = await domain.getVcpuCount({ maximum, live, config, guest })
  output.result({ count })
  output.print(`${count}\n`)
}

const counts = [
  ['maximum', 'config'],
  ['maximum', 'live'],
  ['current', 'config'],
  ['current', 'live'],
] as const

async function showAll(domain: Domain, output: Output): Promise<void> {
  const known = await Promise.all(
    counts.map(async ([which, where]) => ({
      which,
      where,
      count: await countUnlessInvalid(domain, [which, where]),
    })),
  )
  const shown = known.filter(({ count }) => count !== undefined)
  output.result(shown)
  output.print(
    shown
      .map(
        ({ which, where, count }) => `${which.padEnd(12)} ${where.padEnd(12)} ${String(count).padStart(3)}\n`,
      )
      .join(''),
  )
}

/** A domain that does not run, or has no definition, lacks some of the counts. */
function countUnlessInvalid(
  domain: Domain,
  [which, where]: (typeof counts)[number],
): Promise<number | undefined> {
  const call = domain.getVcpuCount({ maximum: which === 'maximum', [where]: true })
  return unlessError(call, 'OPERATION_INVALID', 'INVALID_ARG')
}
