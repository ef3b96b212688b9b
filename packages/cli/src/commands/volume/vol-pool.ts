import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { poolIdentity } from '../pool/pool-argument.ts'
import { findVolume, volumeOption } from './volume-argument.ts'

/** `vol-pool`: the pool that holds a volume. */
export const volPool = connectedCommand({
  options: {
    vol: { ...volumeOption, help: 'key or path of the volume' },
    uuid: flag("print the pool's UUID"),
  },
  async run({ connection, options, output }) {
    const volume = await findVolume(connection, { vol: options.vol, poolOption: '' })
    const pool = await attempt('failed to get parent pool', volume.getPool())
    output.result(poolIdentity(pool))
    output.print(`${options.uuid ? pool.uuid : pool.name}\n`)
  },
})
