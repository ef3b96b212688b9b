import type { Connection, StoragePool, StorageVolume } from '@guestwork/core'
import { element, formatElement, textElement } from '../../document/element.ts'
import { data, flag, text, type Values } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { printXml, printXmlOption } from '../answers/print-xml.ts'
import { lookUp } from '../arguments/look-up.ts'
import { readSize } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolOption } from '../pool/pool-argument.ts'
import { volumeIdentity } from './volume-argument.ts'

const createAsOptions = {
  pool: poolOption,
  name: data('name of the volume'),
  capacity: data('size that a guest sees, in bytes or with a unit such as GiB'),
  allocation: text('what it takes of its pool at first, as the capacity'),
  format: text('format of the image, such as raw or qcow2'),
  'backing-vol': text('the volume over which this one lies'),
  'backing-vol-format': text('format of that volume'),
  'prealloc-metadata': flag('allocate the metadata of the image ahead'),
  'print-xml': printXmlOption,
}

/** `vol-create-as`: makes a volume that options describe. */
export const volCreateAs = connectedCommand({
  options: createAsOptions,
  async run({ connection, options, output, shell, signal }) {
    const pool = await findPool(connection, options.pool)
    const xml = await volumeDocument(connection, pool, options)
    if (options['print-xml']) return printXml(output, xml)
    const how = { preallocMetadata: options['prealloc-metadata'], signal }
    const job = followJob(pool.volumeCreateXml(xml, how), 'Volume create', shell.host)
    const volume = await attempt(`Failed to create vol ${options.name}`, job)
    output.result(volumeIdentity(volume))
    output.remark(`Vol ${options.name} created\n`)
  },
})

async function volumeDocument(
  connection: Connection,
  pool: StoragePool,
  options: Values<typeof createAsOptions>,
): Promise<string> {
  const { name, capacity, allocation, format } = options
  const backing = options['backing-vol']
  const backingPath =
    backing === undefined ? undefined : await (await findBacking(connection, pool, backing)).getPath()
  return formatElement(
    element('volume', {}, [
      textElement('name', name),
      bytes('capacity', capacity),
      allocation === undefined ? undefined : bytes('allocation', allocation),
      format === undefined ? undefined : element('target', {}, [element('format', { type: format })]),
      backingPath === undefined
        ? undefined
        : element('backingStore', {}, [
            textElement('path', backingPath),
            options['backing-vol-format'] === undefined
              ? undefined
              : element('format', { type: options['backing-vol-format'] }),
          ]),
    ]),
  )
}

function bytes(name: string, size: string) {
  return textElement(name, String(readSize(size)))
}

/** The volume to lie over: one of the same pool, or one by its key or path. */
async function findBacking(connection: Connection, pool: StoragePool, named: string): Promise<StorageVolume> {
  return lookUp('vol', named, [
    () => pool.volumeLookupByName(named),
    () => connection.storageVolumeLookupByKey(named),
    () => connection.storageVolumeLookupByPath(named),
  ])
}
