import { editDocument } from '../../editor/edit-document.ts'
import { data } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { savedStateExclusive, savedStateOptions } from './save-state.ts'

/** `save-image-edit`: changes the document inside a file that `save` wrote, in an editor. */
export const saveImageEdit = connectedCommand({
  options: { file: data('the file on the host', { completes: 'file' }), ...savedStateOptions },
  exclusive: savedStateExclusive,
  async run({ connection, options, output, shell }) {
    const { file, running, paused } = options
    const editing = {
      read: () => connection.getSaveImageXml(file, { secure: true }),
      store: (xml: string) => connection.defineSaveImageXml(file, xml, { running, paused }),
    }
    const edited = await editDocument(editing, shell.host, error => shell.errors.report(error, false))
    output.result({ file, edited })
    output.remark(
      edited ? `State file ${file} edited.\n` : `Saved image ${file} XML configuration not changed.\n`,
    )
  },
})
