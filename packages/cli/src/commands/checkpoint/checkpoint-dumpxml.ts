import { flag } from '../../grammar/option.ts'
import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { checkpointIdentity, checkpointOption, findCheckpoint } from './checkpoint-argument.ts'

/** `checkpoint-dumpxml`: the XML document of a checkpoint. */
export const checkpointDumpxml = connectedCommand({
  options: {
    domain: domainOption,
    checkpointname: checkpointOption,
    'security-info': flag('with passwords'),
    'no-domain': flag('without the domain'),
    size: flag('with an estimate of how much changed since'),
    ...documentSelection,
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const checkpoint = await findCheckpoint(domain, options.checkpointname)
    const { size } = options
    const how = { secure: options['security-info'], noDomain: options['no-domain'], size }
    await printDocument(output, checkpointIdentity(checkpoint), await checkpoint.getXml(how), options)
  },
})
