import { flag } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { snapshotIdentity, snapshotOption } from './snapshot-argument.ts'

/** `snapshot-current`: the current snapshot of a domain, or another becomes it. */
export const snapshotCurrent = connectedCommand({
  options: {
    domain: domainOption,
    name: flag('print its name, not its document'),
    'security-info': flag('with passwords'),
    snapshotname: { ...snapshotOption, help: 'the snapshot to make the current one' },
  },
  exclusive: [['name', 'snapshotname']],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    if (options.snapshotname !== undefined) {
      const chosen = await domain.snapshotLookupByName(options.snapshotname)
      const xml = await chosen.getXml({ secure: true })
      await domain.snapshotCreateXml(xml, { redefine: true, current: true })
      output.result(snapshotIdentity(chosen))
      return output.print(`Snapshot ${options.snapshotname} set as current`)
    }
    if (!(await domain.hasCurrentSnapshot()))
      throw new CommandError('NO_DOMAIN_SNAPSHOT', [`domain '${domain.name}' has no current snapshot`])
    const snapshot = await domain.getCurrentSnapshot()
    const xml = await snapshot.getXml({ secure: options['security-info'] })
    output.result({ ...snapshotIdentity(snapshot), xml })
    output.print(options.name ? snapshot.name : xml)
  },
})
