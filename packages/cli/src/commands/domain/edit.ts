import type { Domain } from '@guestwork/core'
import { isVirtError } from '@guestwork/util'
import { editDocument, type Editing } from '../../editor/edit-document.ts'
import { editorHelp } from '../../editor/run-editor.ts'
import { flag } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { changesForJson, compareDocuments, formatChanges } from './domain-changes.ts'

/** `edit`: changes the definition of a domain in an editor. */
export const edit = connectedCommand({
  description: `${editorHelp} What changes is shown before it is stored, and when it comes into effect.`,
  options: {
    domain: domainOption,
    'skip-validate': flag("do not check the document against libvirt's schema"),
  },
  async run({ connection, options, output, shell }) {
    const domain = await findDomain(connection, options.domain)
    const editing: Editing = {
      read: () => domain.getXml({ inactive: true, secure: true }),
      async store(xml, before) {
        const diff = await compareDocuments(before, xml)
        output.print(formatChanges(diff))
        const stored = await connection.domainDefineXml(xml)
        output.result({ ...domainIdentity(stored), edited: true, ...changesForJson(diff) })
        output.remark(`Domain '${stored.name}' XML configuration edited.\n`)
      },
      validate,
      skipValidation: options['skip-validate'],
    }
    if (await editDocument(editing, shell.host, error => shell.errors.report(error, false))) return
    output.result({ ...domainIdentity(domain), edited: false })
    output.remark(unchanged(domain))
  },
})

function unchanged({ name }: Domain): string {
  return `Domain '${name}' XML configuration not changed.\n`
}

/** A machine without schemas, or without what reads them, does not keep anybody from editing. */
async function validate(xml: string): Promise<void> {
  const { validateDocument } = await import('@guestwork/conf/validate')
  try {
    await validateDocument(xml)
  } catch (error) {
    if (isVirtError(error, 'OPERATION_UNSUPPORTED')) return
    throw isVirtError(error) ? new CommandError(error.code, [error.message], { cause: error }) : error
  }
}
