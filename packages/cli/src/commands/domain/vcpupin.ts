import { formatBitmap } from '@guestwork/util'
import { number, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { formatTable } from '../../output/table.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { readCpuList } from '../arguments/read-cpu-list.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

/** `vcpupin`: the host CPUs that virtual CPUs may run on, or changes them. */
export const vcpupin = connectedCommand({
  options: {
    domain: domainOption,
    vcpu: number('number of a virtual CPU'),
    cpulist: text('host CPUs, such as 0-3,^2; r for all', { emptyAllowed: true }),
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { vcpu, cpulist } = options
    if (cpulist !== undefined) {
      if (vcpu === undefined)
        throw new CommandError('INVALID_ARG', ['vcpupin: Missing vCPU number in pin mode.'])
      const cpus = await readCpuList(connection, cpulist)
      await domain.pinVcpu(vcpu, cpus, chosenImpact(options))
      return output.result({ vcpu, affinity: cpus })
    }
    const { cpus } = await connection.getNodeCpuMap()
    const pins = (await domain.getVcpuPinInfo(chosenImpact(options)))
      .map((affinity, position) => ({ vcpu: position, affinity: affinity.filter(cpu => cpu < cpus) }))
      .filter(pin => vcpu === undefined || pin.vcpu === vcpu)
    output.result(pins)
    const rows = pins.map(pin => [String(pin.vcpu), formatBitmap(pin.affinity)])
    output.print(formatTable(output.quiet ? undefined : ['VCPU', 'CPU Affinity'], rows))
  },
})
