import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `dompmwakeup`: wakes a guest that sleeps by its own power management. */
export const dompmwakeup = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    await attempt(`Domain '${domain.name}' could not be woken up`, domain.pmWakeup())
    output.result(domainIdentity(domain))
    output.remark(`Domain '${domain.name}' successfully woken up`)
  },
})
