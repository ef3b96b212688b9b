import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { currentOption, findSnapshot, snapshotIdentity, snapshotOption } from './snapshot-argument.ts'

/** `snapshot-delete`: deletes a snapshot; the domain's disks keep their contents. */
export const snapshotDelete = connectedCommand({
  options: {
    domain: domainOption,
    snapshotname: snapshotOption,
    current: currentOption,
    children: flag('delete its descendants, too'),
    'children-only': flag('delete only its descendants'),
    metadata: flag('forget only the record'),
  },
  exclusive: [['current', 'snapshotname']],
  async run({ connection, options, output, shell, signal }) {
    const domain = await findDomain(connection, options.domain)
    const snapshot = await findSnapshot(domain, options)
    const childrenOnly = options['children-only']
    const how = { children: options.children, childrenOnly, metadataOnly: options.metadata, signal }
    const job = followJob(snapshot.delete(how), 'Snapshot delete', shell.host)
    await attempt(`Failed to delete snapshot ${snapshot.name}`, job)
    output.result(snapshotIdentity(snapshot))
    output.remark(`Domain snapshot ${snapshot.name} ${childrenOnly ? 'children deleted' : 'deleted'}\n`)
  },
})
