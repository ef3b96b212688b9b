import { parseCapabilities, type HostCell } from '@guestwork/conf/capabilities'
import type { Connection } from '@guestwork/core'
import { attempt, CommandError } from '../../output/command-error.ts'

/**
 * The NUMA nodes of the host, as its capabilities list them.
 *
 * @throws CommandError when they list none.
 */
export async function hostCells(connection: Connection): Promise<readonly HostCell[]> {
  const xml = await attempt('unable to get node capabilities', connection.getCapabilities())
  const cells = parseCapabilities(xml, { unknown: 'drop' }).host.topology?.cells ?? []
  if (cells.length > 0) return cells
  throw new CommandError('OPERATION_FAILED', ['could not get information about NUMA topology'])
}
