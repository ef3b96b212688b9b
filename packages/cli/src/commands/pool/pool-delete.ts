import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-delete`: destroys the source of a storage pool with all data. */
export const poolDelete = connectedCommand({
  options: { pool: poolOption },
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool)
    await attempt(`Failed to delete pool ${options.pool}`, pool.delete().done)
    output.result(poolIdentity(pool))
    output.remark(`Pool ${options.pool} deleted\n`)
  },
})
