import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { savedStateExclusive, savedStateOptions } from './save-state.ts'

/** `managedsave`: saves a domain's memory where its next start finds it, and stops the domain. */
export const managedsave = connectedCommand({
  options: {
    domain: domainOption,
    'bypass-cache': flag("write past the host's cache"),
    ...savedStateOptions,
    verbose: flag('show progress also where that is no terminal'),
  },
  exclusive: savedStateExclusive,
  async run({ connection, options, output, shell, signal }) {
    const domain = await findDomain(connection, options.domain)
    const { running, paused } = options
    const job = domain.managedSave({ bypassCache: options['bypass-cache'], running, paused, signal })
    const summary = `Failed to save domain '${domain.name}' state`
    await attempt(summary, followJob(job, 'Managedsave', shell.host, options))
    output.result(domainIdentity(domain))
    output.remark(`\nDomain '${domain.name}' state saved by libvirt\n`)
  },
})
