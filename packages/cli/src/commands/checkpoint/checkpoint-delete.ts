import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { checkpointIdentity, checkpointOption, findCheckpoint } from './checkpoint-argument.ts'

/** `checkpoint-delete`: deletes a checkpoint. */
export const checkpointDelete = connectedCommand({
  options: {
    domain: domainOption,
    checkpointname: checkpointOption,
    children: flag('delete its descendants, too'),
    'children-only': flag('delete only its descendants'),
    metadata: flag('forget only the record'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const checkpoint = await findCheckpoint(domain, options.checkpointname)
    const childrenOnly = options['children-only']
    const how = { children: options.children, childrenOnly, metadataOnly: options.metadata }
    await attempt(`Failed to delete checkpoint ${checkpoint.name}`, checkpoint.delete(how))
    output.result(checkpointIdentity(checkpoint))
    output.remark(`Domain checkpoint ${checkpoint.name} ${childrenOnly ? 'children deleted' : 'deleted'}\n`)
  },
})
