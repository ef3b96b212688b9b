import type { InterfaceBandwidth } from '@guestwork/core'
import type { TypedParameter } from '@guestwork/util'
import { data, text } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { parameterProperty } from '../answers/parameter-property.ts'
import { printParameters } from '../answers/print-parameters.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { givenAmounts, readRate, requireSense, type RateDirection } from '../arguments/rate.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

/** `domiftune`: the limits of one network interface, or changes them. */
export const domiftune = connectedCommand({
  options: {
    domain: domainOption,
    interface: data('name or MAC address of the interface', { completes: 'domain-interface' }),
    inbound: text('what the guest receives: AVERAGE[,PEAK[,BURST[,FLOOR]]] in KiB/s and KiB'),
    outbound: text('what the guest sends: AVERAGE[,PEAK[,BURST]]'),
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const impact = chosenImpact(options)
    const { inbound, outbound } = options
    if (inbound !== undefined || outbound !== undefined) {
      const parameters = [...rateParameters('inbound', inbound), ...rateParameters('outbound', outbound)]
      const call = domain.setInterfaceParameters(options.interface, limitsOf(parameters), impact)
      await attempt('Unable to set interface parameters', call)
      return output.result(Object.fromEntries(parameters.map(({ field, value }) => [field, value])))
    }
    const call = domain.getInterfaceParameters(options.interface, impact)
    const answer = await attempt('Unable to get number of interface parameters', call)
    printParameters(output, answer.parameters)
  },
})

function limitsOf(parameters: readonly TypedParameter[]): InterfaceBandwidth {
  return Object.fromEntries(parameters.map(({ field, value }) => [parameterProperty(field), Number(value)]))
}

const largestAmount = 0xffff_ffffn

/** The parameters of a text such as `1000,5000,,`. An average of 0 takes the limit away. */
function rateParameters(direction: RateDirection, given: string | undefined): TypedParameter[] {
  if (given === undefined) return []
  const rate = readRate(given)
  if (Object.values(rate).some(amount => amount > largestAmount))
    throw new CommandError('INVALID_ARG', [`${direction} rate larger than maximum ${largestAmount}`])
  requireSense(direction, rate, true)
  const amounts = givenAmounts(rate)
  const all = rate.average === 0n ? [['average', 0n] as const, ...amounts] : amounts
  return all.map(([part, amount]) => ({ field: `${direction}.${part}`, type: 'uint', value: Number(amount) }))
}
