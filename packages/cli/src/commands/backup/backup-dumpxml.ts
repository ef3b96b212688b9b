import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `backup-dumpxml`: the XML document of the backup that runs. */
export const backupDumpxml = connectedCommand({
  options: { domain: domainOption, ...documentSelection },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    await printDocument(output, domainIdentity(domain), await domain.getBackupXml(), options)
  },
})
