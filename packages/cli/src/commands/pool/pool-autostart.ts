import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-autostart`: whether a pool starts with the host. */
export const poolAutostart = connectedCommand({
  options: { pool: poolOption, disable: flag('do not start it with the host') },
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool)
    const mark = options.disable ? 'unmark' : 'mark'
    await attempt(
      `failed to ${mark} pool ${options.pool} as autostarted`,
      pool.setAutostart(!options.disable),
    )
    output.result({ ...poolIdentity(pool), autostart: !options.disable })
    output.remark(`Pool ${options.pool} ${mark}ed as autostarted\n`)
  },
})
