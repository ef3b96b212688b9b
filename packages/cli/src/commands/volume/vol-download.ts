import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { connectedCommand } from '../command.ts'
import { sparseSink } from './sparse-file.ts'
import { chosenPart, transferOptions } from './transfer-options.ts'
import { findVolume, volumeIdentity } from './volume-argument.ts'

/** `vol-download`: writes the contents of a volume to a file. */
export const volDownload = connectedCommand({
  options: transferOptions,
  cleansUp: true,
  async run({ connection, options, output, shell, signal }) {
    const volume = await findVolume(connection, options)
    const part = { ...chosenPart(options), signal }
    const sink = await sparseSink(options.file)
    const job = options.sparse
      ? volume.download(sink, { ...part, sparse: true })
      : volume.download(sink, part)
    const summary = `cannot download from volume ${volume.name}`
    const bytes = await attempt(summary, followJob(job, 'Volume download', shell.host))
    output.result({ ...volumeIdentity(volume), file: options.file, bytes })
  },
})
