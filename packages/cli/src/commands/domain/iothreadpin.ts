import { data } from '../../grammar/option.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { readCpuList } from '../arguments/read-cpu-list.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'
import { iothreadOption } from './iothread-number.ts'

/** `iothreadpin`: the host CPUs that an IOThread may run on. */
export const iothreadpin = connectedCommand({
  options: {
    domain: domainOption,
    iothread: iothreadOption('iothread'),
    cpulist: data('host CPUs, such as 0-3,^2'),
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const cpus = await readCpuList(connection, options.cpulist)
    await domain.pinIothread(options.iothread, cpus, chosenImpact(options))
    output.result({ iothread: options.iothread, affinity: cpus })
  },
})
