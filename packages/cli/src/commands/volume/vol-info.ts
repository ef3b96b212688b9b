import { formatSize } from '@guestwork/util'
import { flag } from '../../grammar/option.ts'
import { formatFields } from '../../output/fields.ts'
import { connectedCommand } from '../command.ts'
import { findVolume, poolOfVolume, volumeIdentity, volumeOption } from './volume-argument.ts'

const labelWidth = 15

/** `vol-info`: type and size of a volume. */
export const volInfo = connectedCommand({
  options: {
    vol: volumeOption,
    pool: poolOfVolume,
    bytes: flag('print sizes in bytes'),
    physical: flag('print what it takes on the disk'),
  },
  async run({ connection, options, output }) {
    const volume = await findVolume(connection, options)
    output.print(formatFields([['Name', volume.name]], labelWidth))
    const info = await volume.getInfo(options.physical ? { physical: true } : {})
    output.result({ ...volumeIdentity(volume), ...info })
    const size = options.bytes ? (bytes: bigint) => `${bytes} bytes` : formatSize
    const allocation = options.physical ? 'Physical' : 'Allocation'
    output.print(
      formatFields(
        [
          ['Type', info.type],
          ['Capacity', size(info.capacity)],
          [allocation, size(info.allocation)],
        ],
        labelWidth,
      ),
    )
  },
})
