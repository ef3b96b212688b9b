import type { VolumeWipeOptions } from '@guestwork/core'
import { text } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { connectedCommand } from '../command.ts'
import { findVolume, poolOfVolume, volumeIdentity, volumeOption } from './volume-argument.ts'

const algorithms = [
  'zero',
  'nnsa',
  'dod',
  'bsi',
  'gutmann',
  'schneier',
  'pfitzner7',
  'pfitzner33',
  'random',
  'trim',
] as const satisfies readonly VolumeWipeOptions['algorithm'][]

/** `vol-wipe`: overwrites a volume so that its contents cannot be read any more. */
export const volWipe = connectedCommand({
  options: {
    vol: volumeOption,
    pool: poolOfVolume,
    algorithm: text('how it is overwritten', { completes: algorithms }),
  },
  async run({ connection, options, output, shell, signal }) {
    const volume = await findVolume(connection, options)
    const algorithm = algorithms.find(name => name === options.algorithm)
    if (options.algorithm !== undefined && algorithm === undefined)
      throw new CommandError('INVALID_ARG', [`Unsupported algorithm '${options.algorithm}'`])
    const how = algorithm === undefined ? { signal } : { algorithm, signal }
    const job = followJob(volume.wipe(how), 'Volume wipe', shell.host)
    await attempt(`Failed to wipe vol ${volume.name}`, job)
    output.result(volumeIdentity(volume))
    output.remark(`Vol ${volume.name} wiped\n`)
  },
})
