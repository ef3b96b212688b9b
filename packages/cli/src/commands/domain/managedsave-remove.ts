import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `managedsave-remove`: removes the managed save image of a domain. */
export const managedsaveRemove = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const had = await attempt('Failed to check for domain managed save image', domain.hasManagedSave())
    const summary = `Failed to remove managed save image for domain '${options.domain}'`
    if (had) await attempt(summary, domain.removeManagedSave())
    output.result({ ...domainIdentity(domain), removed: had })
    output.remark(
      had
        ? `Removed managedsave image for domain '${options.domain}'`
        : `Domain '${options.domain}' has no manage save image; removal skipped`,
    )
  },
})
