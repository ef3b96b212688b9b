import { isVirtError } from '@guestwork/util'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { checkpointIdentity, checkpointOption, findCheckpoint } from './checkpoint-argument.ts'

/** `checkpoint-parent`: the checkpoint before another. */
export const checkpointParent = connectedCommand({
  options: { domain: domainOption, checkpointname: checkpointOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const checkpoint = await findCheckpoint(domain, options.checkpointname)
    const parent = await checkpoint.getParent().catch((error: unknown) => {
      if (!isVirtError(error, 'NO_DOMAIN_CHECKPOINT')) throw error
      throw new CommandError('NO_DOMAIN_CHECKPOINT', [`checkpoint '${checkpoint.name}' has no parent`])
    })
    output.result(checkpointIdentity(parent))
    output.print(parent.name)
  },
})
