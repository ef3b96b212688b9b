import { formatBitmap } from '@guestwork/util'
import { text } from '../../grammar/option.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { readCpuList } from '../arguments/read-cpu-list.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

const ruler = '-'.repeat(34)

/** `emulatorpin`: the host CPUs that the emulator's threads may run on, or changes them. */
export const emulatorpin = connectedCommand({
  options: {
    domain: domainOption,
    cpulist: text('host CPUs, such as 0-3,^2; r for all', { emptyAllowed: true }),
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    if (options.cpulist !== undefined) {
      const cpus = await readCpuList(connection, options.cpulist)
      await domain.pinEmulator(cpus, chosenImpact(options))
      return output.result({ affinity: cpus })
    }
    const { cpus } = await connection.getNodeCpuMap()
    const pinned = (await domain.getEmulatorPinInfo(chosenImpact(options))) ?? []
    const affinity = pinned.filter(cpu => cpu < cpus)
    output.result({ affinity })
    output.remark(`emulator: CPU Affinity\n${ruler}\n`)
    output.print(`       *: ${formatBitmap(affinity)}\n`)
  },
})
