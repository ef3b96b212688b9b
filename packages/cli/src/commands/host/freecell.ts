import type { Connection } from '@guestwork/core'
import { flag, number } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import type { Output } from '../../output/output.ts'
import { connectedCommand } from '../command.ts'

/** `freecell`: free memory of the host or of its NUMA nodes. */
export const freecell = connectedCommand({
  options: { cellno: number('number of a NUMA node', { minimum: -1 }), all: flag('each NUMA node') },
  exclusive: [['all', 'cellno']],
  async run({ connection, options, output }) {
    if (options.all) return showAll(connection, output)
    const cell = options.cellno
    const free =
      cell === undefined || cell === -1
        ? await connection.getNodeFreeMemory()
        : await ofCell(connection, cell)
    output.result({ cell: cell ?? null, free })
    const label = cell === undefined || cell === -1 ? 'Total' : String(cell)
    output.print(`${label}: ${free / 1024n} KiB\n`)
  },
})

async function ofCell(connection: Connection, cell: number): Promise<bigint> {
  const [free] = await connection.getNodeCellsFreeMemory({ startNode: cell })
  if (free === undefined) throw new CommandError('INVALID_ARG', [`there is no NUMA node ${cell}`])
  return free
}

async function showAll(connection: Connection, output: Output): Promise<void> {
  const { hostCells } = await import('./host-cells.ts')
  const cells = await Promise.all(
    (await hostCells(connection)).map(async ({ id }) => ({ cell: id, free: await ofCell(connection, id) })),
  )
  output.result(cells)
  const total = cells.reduce((sum, { free }) => sum + free, 0n)
  const lines = cells.map(({ cell, free }) => `${cell}`.padStart(5) + `: ${kib(free)}\n`)
  output.print(`${lines.join('')}--------------------\n${'Total'.padStart(5)}: ${kib(total)}\n`)
}

function kib(bytes: bigint): string {
  return `${String(bytes / 1024n).padStart(10)} KiB`
}
