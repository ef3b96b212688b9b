import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { connectedCommand } from '../command.ts'
import { fileSource, sparseSource } from './sparse-file.ts'
import { chosenPart, transferOptions } from './transfer-options.ts'
import { findVolume, volumeIdentity } from './volume-argument.ts'

/** `vol-upload`: fills a volume from a file. */
export const volUpload = connectedCommand({
  options: transferOptions,
  async run({ connection, options, output, shell, signal }) {
    const volume = await findVolume(connection, options)
    const part = { ...chosenPart(options), signal }
    const job = options.sparse
      ? volume.upload(await sparseSource(options.file), { ...part, sparse: true })
      : volume.upload(await fileSource(options.file), part)
    const summary = `cannot upload to volume ${volume.name}`
    const bytes = await attempt(summary, followJob(job, 'Volume upload', shell.host))
    output.result({ ...volumeIdentity(volume), file: options.file, bytes })
  },
})
