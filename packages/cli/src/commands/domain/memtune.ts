import type { TypedParameters } from '@guestwork/util'
import { scaledNumber, type Values } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain-argument.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../impact.ts'
import { printParameters } from '../print-parameters.ts'
import { readKib } from '../read-size.ts'

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
    hardLimit: limit(options['hard-limit']),
    softLimit: limit(options['soft-limit']),
    swapHardLimit: limit(options['swap-hard-limit']),
    minGuarantee: limit(options['min-guarantee']),
  }
}

function limit(given: string | undefined): bigint | undefined {
  if (given === undefined) return undefined
  return given === '-1' ? unlimited : readKib(given)
}

function limitText({ value }: TypedParameters[number]): string {
  return typeof value === 'bigint' && value >= unlimited ? 'unlimited' : String(value)
}
