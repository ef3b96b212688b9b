import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-undefine`: forgets the definition of a storage pool. */
export const poolUndefine = connectedCommand({
  options: { pool: poolOption },
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool)
    await attempt(`Failed to undefine pool ${options.pool}`, pool.undefine())
    output.result(poolIdentity(pool))
    output.remark(`Pool ${options.pool} has been undefined\n`)
  },
})
