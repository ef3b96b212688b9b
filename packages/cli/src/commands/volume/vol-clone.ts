import { formatStorageVolume, parseStorageVolume } from '@guestwork/conf/storage-volume'
import { data, flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { printXml, printXmlOption } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'
import { findVolume, poolOfVolume, volumeIdentity, volumeOption } from './volume-argument.ts'

/** `vol-clone`: makes a volume like another, with its contents, in the same pool. */
export const volClone = connectedCommand({
  options: {
    vol: volumeOption,
    newname: data('name of the new volume'),
    pool: poolOfVolume,
    'prealloc-metadata': flag('allocate the metadata of the image ahead'),
    reflink: flag('share blocks with the source where that is possible'),
    'print-xml': printXmlOption,
  },
  async run({ connection, options, output, shell, signal }) {
    const source = await findVolume(connection, options)
    const pool = await attempt('failed to get parent pool', source.getPool())
    const xml = renamed(await source.getXml(), options.newname)
    if (options['print-xml']) return printXml(output, xml)
    const how = { preallocMetadata: options['prealloc-metadata'], reflink: options.reflink, signal }
    const job = followJob(pool.volumeCreateXmlFrom(xml, source, how), 'Volume copy', shell.host)
    const volume = await attempt(`Failed to clone vol from ${source.name}`, job)
    output.result(volumeIdentity(volume))
    output.remark(`Vol ${volume.name} cloned from ${source.name}\n`)
  },
})

function renamed(xml: string, name: string): string {
  return formatStorageVolume({ ...parseStorageVolume(xml, { unknown: 'keep', inactive: true }), name })
}
