import { connectedCommand } from '../command.ts'
import { findVolume, poolOfVolume, volumeIdentity, volumeOption } from './volume-argument.ts'

/** `vol-path`: where a volume is found on its host. */
export const volPath = connectedCommand({
  options: { vol: volumeOption, pool: poolOfVolume },
  async run({ connection, options, output }) {
    const volume = await findVolume(connection, options)
    const path = await volume.getPath()
    output.result({ ...volumeIdentity(volume), path })
    output.print(`${path}\n`)
  },
})
