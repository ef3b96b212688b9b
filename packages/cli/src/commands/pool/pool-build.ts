import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { overwriteExclusive, overwriteOptions } from './build-options.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-build`: prepares the source of a storage pool. */
export const poolBuild = connectedCommand({
  options: { pool: poolOption, ...overwriteOptions },
  exclusive: overwriteExclusive,
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool)
    const how = { overwrite: options.overwrite, noOverwrite: options['no-overwrite'] }
    await attempt(`Failed to build pool ${options.pool}`, pool.build(how).done)
    output.result(poolIdentity(pool))
    output.remark(`Pool ${options.pool} built\n`)
  },
})
