import { parseBitmap } from '@guestwork/util'
import { flag, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { printParameters } from '../answers/print-parameters.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `guestvcpus`: which virtual CPUs a guest's system uses, or changes it, by way of the guest's agent. */
export const guestvcpus = connectedCommand({
  options: {
    domain: domainOption,
    cpulist: text('virtual CPUs, such as 1-3,^2'),
    enable: flag('the guest is to use them'),
    disable: flag('the guest is not to use them'),
  },
  exclusive: [['enable', 'disable']],
  requires: [
    ['enable', 'cpulist'],
    ['disable', 'cpulist'],
  ],
  async run({ connection, options, output }) {
    const { cpulist, enable, disable } = options
    if (cpulist !== undefined && !enable && !disable) {
      const line = 'One of options --enable or --disable is required by option --cpulist'
      throw new CommandError('INVALID_ARG', [line])
    }
    const domain = await findDomain(connection, options.domain)
    if (cpulist === undefined) return printParameters(output, (await domain.getGuestVcpus()).parameters)
    const vcpus = parseBitmap(cpulist)
    await domain.setGuestVcpus(vcpus, enable)
    output.result({ ...domainIdentity(domain), vcpus, enabled: enable })
  },
})
