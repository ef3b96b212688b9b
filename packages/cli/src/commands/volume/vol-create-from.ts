import { flag, text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { documentFile, readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolOption } from '../pool/pool-argument.ts'
import { findVolume, volumeIdentity, volumeOption } from './volume-argument.ts'

/** `vol-create-from`: makes a volume with the contents of another. */
export const volCreateFrom = connectedCommand({
  options: {
    pool: poolOption,
    file: documentFile('volume'),
    vol: { ...volumeOption, help: 'name, key or path of the volume to copy' },
    inputpool: text('name or UUID of the pool of that volume', { completes: 'pool' }),
    'prealloc-metadata': flag('allocate the metadata of the image ahead'),
    reflink: flag('share blocks with the source where that is possible'),
    validate: flag('check the document against the schema'),
  },
  async run({ connection, options, output, shell, signal }) {
    const pool = await findPool(connection, options.pool)
    const naming = { vol: options.vol, pool: options.inputpool, poolOption: 'inputpool' }
    const source = await findVolume(connection, naming)
    const xml = await readDocument(options.file)
    const { reflink, validate } = options
    const how = { preallocMetadata: options['prealloc-metadata'], reflink, validate, signal }
    const job = followJob(pool.volumeCreateXmlFrom(xml, source, how), 'Volume copy', shell.host)
    const volume = await attempt(`Failed to create vol from ${options.file}`, job)
    output.result(volumeIdentity(volume))
    output.remark(`Vol ${volume.name} created from input vol ${source.name}\n`)
  },
})
