import { flag, text } from '../../grammar/option.ts'
import { readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `backup-begin`: starts to back up the disks of a running domain. */
export const backupBegin = connectedCommand({
  description: 'The backup goes on in the background: domjobinfo shows how far it is, domjobabort ends it.',
  options: {
    domain: domainOption,
    backupxml: text('file with a <domainbackup> document; all disks in full when left out', {
      completes: 'file',
    }),
    checkpointxml: text('file with a <domaincheckpoint> document of the same moment', { completes: 'file' }),
    'reuse-external': flag('write into files that exist'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { backupxml, checkpointxml, 'reuse-external': reuseExternal } = options
    const xml = backupxml === undefined ? '<domainbackup/>' : await readDocument(backupxml)
    const checkpoint = checkpointxml === undefined ? {} : { checkpointXml: await readDocument(checkpointxml) }
    await domain.backupBegin(xml, { reuseExternal, ...checkpoint }).started
    output.result(domainIdentity(domain))
    output.print('Backup started\n')
  },
})
