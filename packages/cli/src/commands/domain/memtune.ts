import type { TypedParameters } from '@guestwork/util'
import { scaledNumber, type Values } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { printParameters } from '../answers/print-parameters.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { readAmount, wholeKib } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

/** What stands for no limit, and everything above it (`VIR_DOMAIN_MEMORY_PARAM_UNLIMITED`). */
const unlimited = 9_007_199_254_740_991n

const tuneOptions = {
  'hard-limit': scaledNumber('most memory, in KiB or with a unit; -1 for no limit'),
  'soft-limit': scaledNumber('most memory while the host is short of it'),
  'swap-hard-limit': scaledNumber('most memory and swap together'),
  'min-guarantee': scaledNumber('memory that is kept for it'),
}

/** `memtune`: what a domain's memory may take of the host, or changes it. */
export const memtune = connectedCommand({
  options: { domain: domainOption, ...tuneOptions, ...impactOptions },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const impact = chosenImpact(options)
    const limits = limitsOf(options)
    if (Object.values(limits).some(limit => limit !== undefined)) {
      await attempt('Unable to change memory parameters', domain.setMemoryParameters(limits, impact))
      return output.result(limits)
    }
    const call = domain.getMemoryParameters(impact)
    const { parameters } = await attempt('Unable to get number of memory parameters', call)
    printParameters(output, parameters, limitText)
  },
})

function limitsOf(options: Values<typeof tuneOptions>) {
  return {
    hardLimit: limit('hard-limit', options),
    softLimit: limit('soft-limit', options),
    swapHardLimit: limit('swap-hard-limit', options),
    minGuarantee: limit('min-guarantee', options),
  }
}

function limit(name: keyof typeof tuneOptions, options: Values<typeof tuneOptions>): bigint | undefined {
  const given = options[name]
  if (given === undefined) return undefined
  const summary = `Unable to parse integer parameter ${name}`
  const [, number = '0'] = /^[ \t\n\v\f\r]*\+?(-?\d+)/.exec(given) ?? []
  if (BigInt.asIntN(64, BigInt(number)) !== BigInt(number)) throw new CommandError('INVALID_ARG', [summary])
  return number.startsWith('-') ? unlimited : wholeKib(readAmount(summary, given, 1024n))
}

function limitText({ value }: TypedParameters[number]): string {
  return typeof value === 'bigint' && value >= unlimited ? 'unlimited' : String(value)
}
