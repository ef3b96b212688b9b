import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { documentFile, readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolOption } from '../pool/pool-argument.ts'
import { volumeIdentity } from './volume-argument.ts'

/** `vol-create`: makes a volume. */
export const volCreate = connectedCommand({
  options: {
    pool: poolOption,
    file: documentFile('volume'),
    'prealloc-metadata': flag('allocate the metadata of the image ahead'),
    validate: flag('check the document against the schema'),
  },
  async run({ connection, options, output, shell, signal }) {
    const pool = await findPool(connection, options.pool)
    const xml = await readDocument(options.file)
    const how = { preallocMetadata: options['prealloc-metadata'], validate: options.validate, signal }
    const job = followJob(pool.volumeCreateXml(xml, how), 'Volume create', shell.host)
    const volume = await attempt(`Failed to create vol from ${options.file}`, job)
    output.result(volumeIdentity(volume))
    output.remark(`Vol ${volume.name} created from ${options.file}\n`)
  },
})
