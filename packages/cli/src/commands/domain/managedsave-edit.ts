import { editDocument } from '../../editor/edit-document.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { savedStateExclusive, savedStateOptions } from './save-state.ts'

/** `managedsave-edit`: changes the document inside the managed save image of a domain, in an editor. */
export const managedsaveEdit = connectedCommand({
  options: { domain: domainOption, ...savedStateOptions },
  exclusive: savedStateExclusive,
  async run({ connection, options, output, shell }) {
    const domain = await findDomain(connection, options.domain)
    const { running, paused } = options
    const editing = {
      read: () => domain.getManagedSaveXml({ secure: true }),
      store: (xml: string) => domain.defineManagedSaveXml(xml, { running, paused }),
    }
    const edited = await editDocument(editing, shell.host, error => shell.errors.report(error, false))
    output.result({ ...domainIdentity(domain), edited })
    output.remark(
      edited
        ? `Managed save image of domain '${domain.name}' XML configuration edited.\n`
        : `Managed save image of domain '${domain.name}' XML configuration not changed.\n`,
    )
  },
})
