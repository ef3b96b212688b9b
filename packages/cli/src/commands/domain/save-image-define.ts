import { data } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { savedStateExclusive, savedStateOptions } from './save-state.ts'

/** `save-image-define`: replaces the document inside a file that `save` wrote. */
export const saveImageDefine = connectedCommand({
  options: {
    file: data('the file on the host', { completes: 'file' }),
    xml: data('file with the new document', { completes: 'file' }),
    ...savedStateOptions,
  },
  exclusive: savedStateExclusive,
  async run({ connection, options, output }) {
    const { file, running, paused } = options
    const xml = await readDocument(options.xml)
    const call = connection.defineSaveImageXml(file, xml, { running, paused })
    await attempt(`Failed to update ${file}`, call)
    output.result({ file })
    output.remark(`State file ${file} updated.\n`)
  },
})
