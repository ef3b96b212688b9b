import { data } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { comparisonOptions, printComparison } from './cpu-comparison.ts'
import { readCpus } from './cpu-documents.ts'
import { chosenHypervisor, hypervisorOptions } from './hypervisor-options.ts'

const sentences = {
  incompatible: 'CPU described in $ is incompatible with the CPU provided by hypervisor on the host',
  identical: 'CPU described in $ is identical to the CPU provided by hypervisor on the host',
  superset: 'The CPU provided by hypervisor on the host is a superset of CPU described in $',
}

/** `hypervisor-cpu-compare`: compares a CPU with the one that a hypervisor offers on the host. */
export const hypervisorCpuCompare = connectedCommand({
  options: {
    file: data('file with the XML description of a CPU', { completes: 'file' }),
    ...hypervisorOptions,
    ...comparisonOptions,
  },
  async run({ connection, options, output }) {
    const { file, error, validate } = options
    const [cpu = ''] = await readCpus(file)
    const how = { ...chosenHypervisor(options), failIncompatible: error, validate }
    const call = connection.compareHypervisorCpu(cpu, how)
    const result = await attempt(`Failed to compare hypervisor CPU with ${file}`, call)
    printComparison(result, { sentences, file, output })
  },
})
