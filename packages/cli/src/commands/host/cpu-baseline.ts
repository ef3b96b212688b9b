import { data, flag } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { readCpus } from './cpu-documents.ts'

/** `cpu-baseline`: the CPU with the most features that all CPUs of a file have. */
export const cpuBaseline = connectedCommand({
  options: {
    file: data('file with the XML descriptions of CPUs', { completes: 'file' }),
    features: flag('list the features of the model, too'),
    migratable: flag('only features that a domain can be migrated with'),
  },
  async run({ connection, options, output }) {
    const { features, migratable } = options
    const cpus = await readCpus(options.file)
    const xml = await connection.baselineCpu(cpus, { expandFeatures: features, migratable })
    output.result({ xml })
    output.print(xml)
  },
})
