import { connectedCommand } from '../command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-name`: the name of a pool that is named by its UUID. */
export const poolName = connectedCommand({
  options: { pool: { ...poolOption, help: 'UUID of the pool' } },
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool, ['uuid'])
    output.result(poolIdentity(pool))
    output.print(`${pool.name}\n`)
  },
})
