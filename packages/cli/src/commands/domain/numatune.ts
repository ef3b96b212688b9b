import { parseBitmap, type TypedParameters } from '@guestwork/util'
import type { Domain, ImpactOptions, NumaParameters } from '@guestwork/core'
import { text } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { parameterText } from '../answers/parameter-text.ts'
import { printParameters } from '../answers/print-parameters.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

/** By libvirt's numbers. */
const modes = ['strict', 'preferred', 'interleave', 'restrictive'] as const

/** `numatune`: how a domain's memory lies on the host's NUMA nodes, or changes it. */
export const numatune = connectedCommand({
  options: {
    domain: domainOption,
    mode: text('strict, preferred, interleave or restrictive', { completes: modes }),
    nodeset: text('NUMA nodes of the host, such as 0-1'),
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const impact = chosenImpact(options)
    if (options.mode !== undefined || options.nodeset !== undefined) {
      const mode = options.mode === undefined ? {} : { mode: readMode(options.mode) }
      const call = change(domain, mode, options.nodeset, impact)
      return output.result(await attempt('Unable to change numa parameters', call))
    }
    const call = domain.getNumaParameters(impact)
    const { parameters } = await attempt('Unable to get number of memory parameters', call)
    printParameters(output, parameters, numaText)
  },
})

async function change(
  domain: Domain,
  mode: NumaParameters,
  nodeset: string | undefined,
  impact: ImpactOptions,
): Promise<NumaParameters> {
  const numa = { ...mode, ...(nodeset === undefined ? {} : { nodeset: parseBitmap(nodeset) }) }
  await domain.setNumaParameters(numa, impact)
  return numa
}

function readMode(named: string): (typeof modes)[number] {
  const mode = modes.find((name, position) => name === named || String(position) === named)
  if (mode === undefined) throw new CommandError('INVALID_ARG', [`Invalid mode: ${named}`])
  return mode
}

function numaText(parameter: TypedParameters[number]): string {
  const { field, value } = parameter
  return field === 'numa_mode' && typeof value === 'number' ? (modes[value] ?? '') : parameterText(parameter)
}
