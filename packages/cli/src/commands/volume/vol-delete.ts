import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findVolume, poolOfVolume, volumeIdentity, volumeOption } from './volume-argument.ts'

/** `vol-delete`: removes a volume with its contents. */
export const volDelete = connectedCommand({
  options: { vol: volumeOption, pool: poolOfVolume, 'delete-snapshots': flag('remove its snapshots, too') },
  async run({ connection, options, output, signal }) {
    const volume = await findVolume(connection, options)
    const how = { withSnapshots: options['delete-snapshots'], signal }
    await attempt(`Failed to delete vol ${options.vol}`, volume.delete(how).done)
    output.result(volumeIdentity(volume))
    output.remark(`Vol ${options.vol} deleted\n`)
  },
})
