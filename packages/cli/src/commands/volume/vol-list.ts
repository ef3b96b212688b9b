import { formatSize } from '@guestwork/util'
import type { StorageVolume } from '@guestwork/core'
import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { formatTable } from '../../output/table.ts'
import { byName } from '../answers/compare-names.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolOption } from '../pool/pool-argument.ts'
import { volumeIdentity } from './volume-argument.ts'

/** `vol-list`: the volumes of a pool. */
export const volList = connectedCommand({
  options: { pool: poolOption, details: flag('show type and size, too') },
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool)
    const volumes = await attempt('Failed to list volumes', pool.listVolumes())
    const listed = await Promise.all(volumes.sort(byName).map(look))
    output.result(listed)
    const headings = ['Name', 'Path', ...(options.details ? ['Type', 'Capacity', 'Allocation'] : [])]
    const rows = listed.map(({ name, path, type, capacity, allocation }) => [
      name,
      path,
      ...(options.details ? [type, formatSize(capacity), formatSize(allocation)] : []),
    ])
    output.print(formatTable(output.quiet ? undefined : headings, rows))
  },
})

async function look(volume: StorageVolume) {
  const [path, info] = await Promise.all([volume.getPath(), volume.getInfo()])
  return { ...volumeIdentity(volume), path, ...info }
}
