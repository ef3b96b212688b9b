import { flag, text } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { readCpus } from './cpu-documents.ts'
import { chosenHypervisor, hypervisorOptions } from './hypervisor-options.ts'

/** `hypervisor-cpu-baseline`: the same as cpu-baseline, limited to what a hypervisor offers on the host. */
export const hypervisorCpuBaseline = connectedCommand({
  options: {
    file: text('file with the XML descriptions of CPUs', { completes: 'file' }),
    ...hypervisorOptions,
    features: flag('list the features of the model, too'),
    migratable: flag('only features that a domain can be migrated with'),
  },
  async run({ connection, options, output }) {
    const cpus = options.file === undefined ? [] : await readCpus(options.file)
    const { features, migratable } = options
    const how = { ...chosenHypervisor(options), expandFeatures: features, migratable }
    const xml = await connection.baselineHypervisorCpu(cpus, how)
    output.result({ xml })
    output.print(xml)
  },
})
