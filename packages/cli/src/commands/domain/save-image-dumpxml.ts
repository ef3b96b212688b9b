import { data, flag } from '../../grammar/option.ts'
import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'

/** `save-image-dumpxml`: the document inside a file that `save` wrote. */
export const saveImageDumpxml = connectedCommand({
  options: {
    file: data('the file on the host', { completes: 'file' }),
    'security-info': flag('with passwords'),
    ...documentSelection,
  },
  async run({ connection, options, output }) {
    const { file } = options
    const xml = await connection.getSaveImageXml(file, { secure: options['security-info'] })
    await printDocument(output, { file }, xml, options)
  },
})
