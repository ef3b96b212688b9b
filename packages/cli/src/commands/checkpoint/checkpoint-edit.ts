import { editDocument } from '../../editor/edit-document.ts'
import { editorHelp } from '../../editor/run-editor.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { checkpointIdentity, checkpointOption, findCheckpoint } from './checkpoint-argument.ts'

/** `checkpoint-edit`: changes the record of a checkpoint in an editor. */
export const checkpointEdit = connectedCommand({
  description: editorHelp,
  options: { domain: domainOption, checkpointname: checkpointOption },
  async run({ connection, options, output, shell }) {
    const domain = await findDomain(connection, options.domain)
    const checkpoint = await findCheckpoint(domain, options.checkpointname)
    const { name } = checkpoint
    const editing = {
      read: () => checkpoint.getXml({ secure: true }),
      async store(xml: string) {
        const stored = await domain.checkpointCreateXml(xml, { redefine: true })
        if (stored.name === name) return
        await stored.delete({ metadataOnly: true })
        throw new CommandError('OPERATION_INVALID', [`Cannot rename checkpoint ${name} to ${stored.name}`])
      },
    }
    const edited = await editDocument(editing, shell.host, error => shell.errors.report(error, false))
    output.result({ ...checkpointIdentity(checkpoint), edited })
    output.remark(
      edited ? `Checkpoint ${name} edited.\n` : `Checkpoint ${name} XML configuration not changed.\n`,
    )
  },
})
