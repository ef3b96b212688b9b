import { data, text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'

/** `find-storage-pool-sources`: what could become the source of a pool. */
export const findStoragePoolSources = connectedCommand({
  options: {
    type: data('type of the pool'),
    srcSpec: text('file with a <source> element that says where to look', { completes: 'file' }),
  },
  async run({ connection, options, output }) {
    const source = options.srcSpec === undefined ? undefined : await readDocument(options.srcSpec)
    const call = connection.findStoragePoolSources(options.type, source)
    const xml = await attempt(`Failed to find any ${options.type} pool sources`, call)
    output.result({ type: options.type, xml })
    output.print(xml)
  },
})
