import { data } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { comparisonOptions, printComparison } from './cpu-comparison.ts'
import { readCpus } from './cpu-documents.ts'

const sentences = {
  incompatible: 'CPU described in $ is incompatible with host CPU',
  identical: 'CPU described in $ is identical to host CPU',
  superset: 'Host CPU is a superset of CPU described in $',
}

/** `cpu-compare`: compares a CPU with that of the host. */
export const cpuCompare = connectedCommand({
  options: {
    file: data('file with the XML description of a CPU', { completes: 'file' }),
    ...comparisonOptions,
  },
  async run({ connection, options, output }) {
    const { file, error, validate } = options
    const [cpu = ''] = await readCpus(file)
    const call = connection.compareCpu(cpu, { failIncompatible: error, validate })
    const result = await attempt(`Failed to compare host CPU with ${file}`, call)
    printComparison(result, { sentences, file, output })
  },
})
