import { editDocument } from '../../editor/edit-document.ts'
import { editorHelp } from '../../editor/run-editor.ts'
import { flag } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { currentOption, findSnapshot, snapshotIdentity, snapshotOption } from './snapshot-argument.ts'

/** `snapshot-edit`: changes the record of a snapshot in an editor. */
export const snapshotEdit = connectedCommand({
  description: editorHelp,
  options: {
    domain: domainOption,
    snapshotname: snapshotOption,
    current: { ...currentOption, help: 'the current snapshot; with a name: make it the current one' },
    rename: flag('the name may change'),
    clone: flag('under another name it is another snapshot'),
  },
  exclusive: [['rename', 'clone']],
  async run({ connection, options, output, shell }) {
    const domain = await findDomain(connection, options.domain)
    const { snapshotname, rename, clone } = options
    const naming = { snapshotname, current: options.current && snapshotname === undefined }
    const snapshot = await findSnapshot(domain, naming)
    let stored = snapshot
    const how = { redefine: true, current: options.current }
    const editing = {
      read: () => snapshot.getXml({ secure: true }),
      store: async (xml: string) => void (stored = await domain.snapshotCreateXml(xml, how)),
    }
    const edited = await editDocument(editing, shell.host, error => shell.errors.report(error, false))
    if (edited && stored.name !== snapshot.name) {
      const unwanted = rename ? snapshot : clone ? undefined : stored
      await unwanted?.delete({ metadataOnly: true })
      if (unwanted === stored)
        throw new CommandError('OPERATION_INVALID', [
          `Must use --rename or --clone to change ${snapshot.name} to ${stored.name}`,
        ])
    }
    output.result({ ...snapshotIdentity(stored), edited })
    output.remark(message(snapshot.name, stored.name, edited, clone))
  },
})

function message(name: string, stored: string, edited: boolean, clone: boolean): string {
  if (!edited) return `Snapshot ${name} XML configuration not changed.\n`
  return clone && name !== stored ? `Snapshot ${name} cloned to ${stored}.\n` : `Snapshot ${name} edited.\n`
}
