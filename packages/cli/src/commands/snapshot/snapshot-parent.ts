import { isVirtError } from '@guestwork/util'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { currentOption, findSnapshot, snapshotIdentity, snapshotOption } from './snapshot-argument.ts'

/** `snapshot-parent`: the snapshot that another was made on top of. */
export const snapshotParent = connectedCommand({
  options: { domain: domainOption, snapshotname: snapshotOption, current: currentOption },
  exclusive: [['current', 'snapshotname']],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const snapshot = await findSnapshot(domain, options)
    const parent = await snapshot.getParent().catch((error: unknown) => {
      if (!isVirtError(error, 'NO_DOMAIN_SNAPSHOT')) throw error
      throw new CommandError('NO_DOMAIN_SNAPSHOT', [`snapshot '${snapshot.name}' has no parent`])
    })
    output.result(snapshotIdentity(parent))
    output.print(parent.name)
  },
})
