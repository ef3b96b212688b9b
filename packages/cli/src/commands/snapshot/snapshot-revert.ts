import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { currentOption, findSnapshot, snapshotIdentity, snapshotOption } from './snapshot-argument.ts'

/** `snapshot-revert`: takes a domain back to a snapshot. */
export const snapshotRevert = connectedCommand({
  options: {
    domain: domainOption,
    snapshotname: snapshotOption,
    current: currentOption,
    running: flag('let the domain run afterwards'),
    paused: flag('leave the domain paused afterwards'),
    force: flag('go on where that is risky'),
    'reset-nvram': flag('begin with fresh UEFI variables'),
  },
  exclusive: [['current', 'snapshotname']],
  async run({ connection, options, output, shell, signal }) {
    const domain = await findDomain(connection, options.domain)
    const snapshot = await findSnapshot(domain, options)
    const { running, paused, force } = options
    const how = { running, paused, force, resetNvram: options['reset-nvram'], signal }
    const job = followJob(snapshot.revert(how), 'Snapshot revert', shell.host)
    await attempt(`Failed to revert snapshot ${snapshot.name}`, job)
    output.result(snapshotIdentity(snapshot))
    output.remark(`Domain snapshot ${snapshot.name} reverted\n`)
  },
})
