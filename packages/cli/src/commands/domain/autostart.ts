import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `autostart`: whether a domain starts with the host. */
export const autostart = connectedCommand({
  options: { domain: domainOption, disable: flag('do not start it with the host') },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const mark = options.disable ? 'unmark' : 'mark'
    await attempt(
      `Failed to ${mark} domain '${options.domain}' as autostarted`,
      domain.setAutostart(!options.disable),
    )
    output.result({ ...domainIdentity(domain), autostart: !options.disable })
    output.remark(`Domain '${options.domain}' ${mark}ed as autostarted\n`)
  },
})
