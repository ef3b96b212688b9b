import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-destroy`: stops a storage pool; its data stays. */
export const poolDestroy = connectedCommand({
  options: { pool: poolOption },
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool)
    await attempt(`Failed to destroy pool ${options.pool}`, pool.destroy())
    output.result(poolIdentity(pool))
    output.remark(`Pool ${options.pool} destroyed\n`)
  },
})
