import type { PerfEvents } from '@guestwork/core'
import type { TypedParameters } from '@guestwork/util'
import { text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { parameterProperty } from '../answers/parameter-property.ts'
import { printParameters } from '../answers/print-parameters.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

/** `perf`: which perf events are counted for a domain, or changes it. */
export const perf = connectedCommand({
  options: {
    domain: domainOption,
    enable: text('events to count, with commas between'),
    disable: text('events not to count, with commas between'),
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const impact = chosenImpact(options)
    const changes = [...wishesOf(options.enable, true), ...wishesOf(options.disable, false)]
    if (changes.length > 0) {
      await attempt('Unable to enable/disable perf events', domain.setPerfEvents(eventsOf(changes), impact))
      return printParameters(output, changes, stateText)
    }
    const { parameters } = await attempt('Unable to get perf events', domain.getPerfEvents(impact))
    printParameters(output, parameters, stateText)
  },
})

function wishesOf(events: string | undefined, value: boolean): TypedParameters {
  return (events?.split(',') ?? []).map(field => ({ field, type: 'boolean', value }))
}

function eventsOf(changes: TypedParameters): PerfEvents {
  return Object.fromEntries(changes.map(({ field, value }) => [parameterProperty(field), value === true]))
}

function stateText({ value }: TypedParameters[number]): string {
  return value === true ? 'enabled' : 'disabled'
}
