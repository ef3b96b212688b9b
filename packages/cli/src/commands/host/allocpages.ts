import { data, flag, number } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { hostCells } from './host-cells.ts'
import { readPageSize } from './read-page-size.ts'

/** `allocpages`: reserves huge pages. */
export const allocpages = connectedCommand({
  options: {
    pagesize: data('size of the pages, in KiB or with a unit'),
    pagecount: data('how many'),
    cellno: number('number of a NUMA node', { minimum: -1 }),
    add: flag('add them to those that are there'),
    all: flag('on each NUMA node'),
  },
  exclusive: [['all', 'cellno']],
  async run({ connection, options, output }) {
    const count = readCount(options.pagecount)
    const pages = [{ size: readPageSize(options.pagesize), count }]
    const cells = options.all ? await hostCells(connection) : []
    const range = options.all
      ? { startNode: 0, nodeCount: cells.length }
      : { startNode: options.cellno ?? -1, nodeCount: 1 }
    const adjusted = await connection.nodeAllocPages(pages, { ...range, set: !options.add })
    output.result({ pages, adjusted })
  },
})

function readCount(text: string): bigint {
  if (/^\d{1,19}$/.test(text)) return BigInt(text)
  throw new CommandError('INVALID_ARG', [
    `Numeric value '${text}' for <pagecount> option is malformed or out of range`,
  ])
}
