import { flag, text } from '../../grammar/option.ts'
import { followJob } from '../../output/follow-job.ts'
import { readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { createOptions, createChoice } from './create-options.ts'
import { snapshotIdentity } from './snapshot-argument.ts'

/** `snapshot-create`: makes a snapshot of a domain. */
export const snapshotCreate = connectedCommand({
  options: {
    domain: domainOption,
    xmlfile: text('file with the XML document of a snapshot', { completes: 'file' }),
    redefine: flag('bring back the record of a snapshot that exists'),
    current: flag('with --redefine: make it the current one'),
    ...createOptions,
  },
  async run({ connection, options, output, shell, signal }) {
    const domain = await findDomain(connection, options.domain)
    const file = options.xmlfile
    const xml = file === undefined ? '<domainsnapshot/>' : await readDocument(file)
    const { redefine, current } = options
    const job = domain.snapshotCreateXml(xml, { ...createChoice(options), redefine, current, signal })
    const snapshot = await followJob(job, 'Snapshot', shell.host)
    output.result(snapshotIdentity(snapshot))
    output.remark(`Domain snapshot ${snapshot.name} created${file === undefined ? '' : ` from '${file}'`}`)
  },
})
