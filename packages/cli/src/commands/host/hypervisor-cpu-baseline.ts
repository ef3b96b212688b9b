import { element, formatElement, textElement } from '../../document/element.ts'
import { flag, text, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { readCpus } from './cpu-documents.ts'
import { chosenHypervisor, hypervisorOptions } from './hypervisor-options.ts'

const sources = {
  file: text('file with the XML descriptions of CPUs', { completes: 'file' }),
  model: text('name of a CPU model, in place of a file'),
}

/** `hypervisor-cpu-baseline`: the same as cpu-baseline, limited to what a hypervisor offers on the host. */
export const hypervisorCpuBaseline = connectedCommand({
  options: {
    file: sources.file,
    ...hypervisorOptions,
    features: flag('list the features of the model, too'),
    migratable: flag('only features that a domain can be migrated with'),
    model: sources.model,
  },
  exclusive: [['file', 'model']],
  async run({ connection, options, output }) {
    const cpus = await chosenCpus(options)
    const { features, migratable } = options
    const how = { ...chosenHypervisor(options), expandFeatures: features, migratable }
    const xml = await connection.baselineHypervisorCpu(cpus, how)
    output.result({ xml })
    output.print(xml)
  },
})

async function chosenCpus({ file, model }: Values<typeof sources>): Promise<readonly string[]> {
  if (file !== undefined) return readCpus(file)
  if (model !== undefined) return [formatElement(element('cpu', {}, [textElement('model', model)]))]
  throw new CommandError('INVALID_ARG', ['Either --file or --model must be provided'])
}
