import { connectedCommand } from '../command.ts'
import { findVolume, volumeIdentity, volumeOption } from './volume-argument.ts'

/** `vol-name`: the name of a volume that is named by its key or path. */
export const volName = connectedCommand({
  options: { vol: { ...volumeOption, help: 'key or path of the volume' } },
  async run({ connection, options, output }) {
    const volume = await findVolume(connection, { vol: options.vol, poolOption: '' })
    output.result(volumeIdentity(volume))
    output.print(`${volume.name}\n`)
  },
})
