import { number } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

const labelWidth = 7

/** `nodememstats`: use of the host's memory. */
export const nodememstats = connectedCommand({
  options: { cell: number('number of a NUMA node', { minimum: -1 }) },
  async run({ connection, options, output }) {
    const cell = options.cell === -1 ? undefined : options.cell
    const call = connection.getNodeMemoryStats(cell)
    const stats = await attempt('Unable to get number of memory stats', call)
    output.result(stats)
    const lines = Object.entries(stats).map(
      ([name, kib]) => `${name.padEnd(labelWidth)}: ${String(kib).padStart(20)} KiB\n`,
    )
    output.print(lines.join(''))
  },
})
