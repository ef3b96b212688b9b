import type { Domain, ImpactOptions, SchedulerParameters } from '@guestwork/core'
import { typedParameterFromString, type TypedParameter } from '@guestwork/util'
import { number, rest, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { parameterProperty } from '../answers/parameter-property.ts'
import { parameterText } from '../answers/parameter-text.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

const nameWidth = 15
const schedinfoOptions = {
  domain: domainOption,
  weight: number('weight of the domain for the Xen scheduler', { namedOnly: true }),
  cap: number('cap of the domain for the Xen scheduler', { namedOnly: true }),
  current: impactOptions.current,
  config: impactOptions.config,
  live: impactOptions.live,
  set: rest('NAME=VALUE of a parameter to change'),
}

/** `schedinfo`: how the host's CPUs are shared with a domain, or changes it. */
export const schedinfo = connectedCommand({
  options: schedinfoOptions,
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const impact = chosenImpact(options)
    const { type } = await domain.getSchedulerType()
    output.print(`${'Scheduler'.padEnd(nameWidth)}: ${type}\n`)
    await change(domain, wishesOf(options), impact)
    const { parameters } = await domain.getSchedulerParameters(impact)
    const values = parameters.map(({ field, value }) => [field, value])
    output.result({ scheduler: type, ...Object.fromEntries(values) })
    output.print(
      parameters
        .map(parameter => `${parameter.field.padEnd(nameWidth)}: ${parameterText(parameter)}\n`)
        .join(''),
    )
  },
})

/** What the user wants, by the names of the parameters. */
function wishesOf({ weight, cap, set }: Values<typeof schedinfoOptions>): [field: string, value: string][] {
  return [
    ...(weight === undefined ? [] : [['weight', String(weight)] as [string, string]]),
    ...(cap === undefined ? [] : [['cap', String(cap)] as [string, string]]),
    ...set.map((text): [string, string] => {
      const equals = text.indexOf('=')
      if (equals < 0)
        throw new CommandError('INVALID_ARG', ['Invalid syntax for --set, expecting name=value'])
      return [text.slice(0, equals), text.slice(equals + 1)]
    }),
  ]
}

async function change(
  domain: Domain,
  wishes: readonly [string, string][],
  impact: ImpactOptions,
): Promise<void> {
  if (wishes.length === 0) return
  const { parameters, ...properties } = await domain.getSchedulerParameters(impact)
  const changed = wishes.map(([field, text]) => {
    const known = parameters.find(parameter => parameter.field === field)
    if (known === undefined) throw new CommandError('INVALID_ARG', [`invalid scheduler option: ${field}`])
    return typedParameterFromString(field, known.type, text)
  })
  const isProperty = ({ field }: TypedParameter) => Object.hasOwn(properties, parameterProperty(field))
  const named = changed.filter(isProperty).map(({ field, value }) => [parameterProperty(field), value])
  await domain.setSchedulerParameters(
    { ...(Object.fromEntries(named) as SchedulerParameters), parameters: changed },
    impact,
  )
}
