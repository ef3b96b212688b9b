import { number, type Values } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { parameterText } from '../answers/parameter-text.ts'
import { connectedCommand } from '../command.ts'

const tuneOptions = {
  'shm-pages-to-scan': number('pages to look at before a pause'),
  'shm-sleep-millisecs': number('length of the pause in milliseconds'),
  'shm-merge-across-nodes': number('1 to merge pages of different NUMA nodes, 0 not to'),
}

/** `node-memory-tune`: how the host merges equal pages of different processes, or changes that. */
export const nodeMemoryTune = connectedCommand({
  options: tuneOptions,
  async run({ connection, options, output }) {
    if (Object.values(options).some(value => value !== undefined)) {
      const call = connection.setNodeMemoryParameters(tuningOf(options))
      await attempt('Unable to change memory parameters', call)
      return output.result(tuningOf(options))
    }
    const call = connection.getNodeMemoryParameters()
    const { parameters, ...info } = await attempt('Unable to get number of memory parameters', call)
    output.result(info)
    const lines = parameters.map(parameter => `\t${parameter.field.padEnd(15)} ${parameterText(parameter)}\n`)
    output.print(`Shared memory:\n${lines.join('')}`)
  },
})

function tuningOf(options: Values<typeof tuneOptions>) {
  return {
    shmPagesToScan: options['shm-pages-to-scan'],
    shmSleepMillisecs: options['shm-sleep-millisecs'],
    shmMergeAcrossNodes: options['shm-merge-across-nodes'],
  }
}
