import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { overwriteExclusive, startChoice, startOptions } from './build-options.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-start`: starts a stored pool. */
export const poolStart = connectedCommand({
  options: { pool: { ...poolOption, help: 'name or UUID of the pool that is not active' }, ...startOptions },
  exclusive: overwriteExclusive,
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool)
    await attempt(`Failed to start pool ${options.pool}`, pool.create(startChoice(options)))
    output.result(poolIdentity(pool))
    output.remark(`Pool ${options.pool} started\n`)
  },
})
