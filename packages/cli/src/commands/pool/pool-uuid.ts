import { connectedCommand } from '../command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-uuid`: the UUID of a pool. */
export const poolUuid = connectedCommand({
  options: { pool: { ...poolOption, help: 'name of the pool' } },
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool, ['name'])
    output.result(poolIdentity(pool))
    output.print(`${pool.uuid}\n`)
  },
})
