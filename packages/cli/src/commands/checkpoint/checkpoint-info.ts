import { formatFields } from '../../output/fields.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { checkpointOption, findCheckpoint } from './checkpoint-argument.ts'
import { checkpointFacts } from './checkpoint-facts.ts'

const labelWidth = 15

/** `checkpoint-info`: the basic facts about a checkpoint. */
export const checkpointInfo = connectedCommand({
  options: { domain: domainOption, checkpointname: checkpointOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const checkpoint = await findCheckpoint(domain, options.checkpointname)
    const facts = await checkpointFacts(checkpoint)
    const children = (await checkpoint.listChildren()).length
    const descendants = (await checkpoint.listChildren({ descendants: true })).length
    output.result({ ...facts, domain: domain.name, children, descendants })
    output.print(
      formatFields(
        [
          ['Name', checkpoint.name],
          ['Domain', domain.name],
          ['Parent', facts.parent ?? '-'],
          ['Children', children],
          ['Descendants', descendants],
        ],
        labelWidth,
      ),
    )
  },
})
