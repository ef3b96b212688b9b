import { flag } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { reasonText, stateText } from '../domain/domain-state-text.ts'

/** `domstate`: what a domain is doing, and why. */
export const domstate = connectedCommand({
  options: { domain: domainOption, reason: flag('say why, too') },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { state, reason } = await domain.getState()
    output.result({ ...domainIdentity(domain), state, reason })
    output.print(`${stateText(state)}${options.reason ? ` (${reasonText(reason)})` : ''}\n`)
  },
})
