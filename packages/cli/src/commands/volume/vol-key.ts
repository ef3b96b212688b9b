import { connectedCommand } from '../command.ts'
import { findVolume, poolOfVolume, volumeIdentity, volumeOption } from './volume-argument.ts'

/** `vol-key`: the key of a volume. */
export const volKey = connectedCommand({
  options: { vol: volumeOption, pool: poolOfVolume },
  async run({ connection, options, output }) {
    const volume = await findVolume(connection, options)
    output.result(volumeIdentity(volume))
    output.print(`${volume.key}\n`)
  },
})
