import { number } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** What libvirt takes for no limit. */
const forEver = -2

/** `guest-agent-timeout`: how long calls wait for the agent of a guest. */
export const guestAgentTimeout = connectedCommand({
  description: `Holds until the domain stops. -1 stands for what the hypervisor finds right, 0 for not waiting, and -2, also when
--timeout is left out, for waiting for ever.`,
  options: {
    domain: domainOption,
    timeout: number('seconds', { namedOnly: true, minimum: -0x8000_0000, maximum: 0x7fff_ffff }),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { timeout = forEver } = options
    await domain.setAgentResponseTimeout(timeout)
    output.result({ ...domainIdentity(domain), timeout })
  },
})
