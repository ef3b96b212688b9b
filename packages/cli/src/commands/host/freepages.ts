import type { Connection } from '@guestwork/core'
import { flag, number, scaledNumber } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { hostCells } from './host-cells.ts'
import { readPageSize } from './read-page-size.ts'

interface FreePages {
  /** Number of the NUMA node. */
  readonly cell: number
  /** How many pages of each size, in KiB, are free. */
  readonly pages: readonly { readonly size: number; readonly free: bigint }[]
}

/** `freepages`: how many pages of each size are free. */
export const freepages = connectedCommand({
  options: {
    cellno: number('number of a NUMA node', { minimum: -1 }),
    pagesize: scaledNumber('size of the pages, in KiB or with a unit'),
    all: flag('each NUMA node and each size'),
  },
  exclusive: [['all', 'cellno']],
  async run({ connection, options, output }) {
    const size = options.pagesize === undefined ? undefined : readPageSize(options.pagesize)
    const cells = options.all
      ? await freeEverywhere(connection, size)
      : [await freeInCell(connection, options.cellno, size)]
    output.result(cells)
    output.print(cells.map(cell => formatCell(cell, options.all)).join(''))
  },
})

/** Each node is asked for all sizes that any node has. */
async function freeEverywhere(connection: Connection, size: number | undefined): Promise<FreePages[]> {
  const cells = await hostCells(connection)
  const all = new Set(cells.flatMap(({ pages = [] }) => pages.map(page => Number(page.size))))
  const sizes = size === undefined ? [...all].sort((one, other) => one - other) : [size]
  if (sizes.length === 0)
    throw new CommandError('OPERATION_FAILED', ['could not get information about supported page sizes'])
  return Promise.all(cells.map(({ id }) => ask(connection, id, sizes)))
}

async function freeInCell(
  connection: Connection,
  cell: number | undefined,
  size: number | undefined,
): Promise<FreePages> {
  if (cell === undefined) throw new CommandError('INVALID_ARG', ['missing cellno argument'])
  if (size === undefined) throw new CommandError('INVALID_ARG', ['missing pagesize argument'])
  return ask(connection, cell, [size])
}

async function ask(connection: Connection, cell: number, sizes: readonly number[]): Promise<FreePages> {
  const [counts = []] = await connection.getNodeFreePages(sizes, { startNode: cell })
  return { cell, pages: sizes.map((size, position) => ({ size, free: counts[position] ?? 0n })) }
}

function formatCell({ cell, pages }: FreePages, titled: boolean): string {
  const lines = pages.map(({ size, free }) => `${size}KiB: ${free}\n`).join('')
  return titled ? `Node ${cell}:\n${lines}\n` : lines
}
