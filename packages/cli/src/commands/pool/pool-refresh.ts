import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-refresh`: reads the volumes of a storage pool again. */
export const poolRefresh = connectedCommand({
  options: { pool: poolOption },
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool)
    await attempt(`Failed to refresh pool ${options.pool}`, pool.refresh())
    output.result(poolIdentity(pool))
    output.remark(`Pool ${options.pool} refreshed\n`)
  },
})
