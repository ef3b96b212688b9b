import { parseCapabilities, type HostCell } from '@guestwork/conf/capabilities'
import type { Connection } from '@guestwork/core'
import { attempt } from '../../output/command-error.ts'

/** The NUMA nodes of the host, as its capabilities list them; none where they do not. */
export async function hostCells(connection: Connection): Promise<readonly HostCell[]> {
  const xml = await attempt('unable to get node capabilities', connection.getCapabilities())
  return parseCapabilities(xml, { unknown: 'drop' }).host.topology?.cells ?? []
}
