import { data, flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { readSize } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { findVolume, poolOfVolume, volumeIdentity, volumeOption } from './volume-argument.ts'

/** `vol-resize`: gives a volume another capacity. */
export const volResize = connectedCommand({
  options: {
    vol: volumeOption,
    capacity: data('the new capacity, in bytes or with a unit such as GiB'),
    pool: poolOfVolume,
    allocate: flag('allocate the new space at once'),
    delta: flag('the capacity is a difference to the present one'),
    shrink: flag('it may become smaller'),
  },
  async run({ connection, options, output, shell, signal }) {
    const { capacity, allocate, delta } = options
    const isLess = capacity.startsWith('-')
    const volume = await findVolume(connection, options)
    const size = readSize(isLess ? capacity.slice(1) : capacity)
    const how = { allocate, delta: delta || isLess, shrink: options.shrink, signal }
    const preposition = delta ? 'by' : 'to'
    const job = followJob(volume.resize(size, how), 'Volume resize', shell.host)
    await attempt(`Failed to change size of volume '${volume.name}' ${preposition} ${capacity}`, job)
    output.result(volumeIdentity(volume))
    output.print(`Size of volume '${volume.name}' successfully changed ${preposition} ${capacity}\n`)
  },
})
