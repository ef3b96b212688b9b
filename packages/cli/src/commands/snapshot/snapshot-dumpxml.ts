import { data, flag } from '../../grammar/option.ts'
import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { snapshotIdentity } from './snapshot-argument.ts'

/** `snapshot-dumpxml`: the XML document of a snapshot. */
export const snapshotDumpxml = connectedCommand({
  options: {
    domain: domainOption,
    snapshotname: data('name of the snapshot', { completes: 'snapshot' }),
    'security-info': flag('with passwords'),
    ...documentSelection,
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const snapshot = await domain.snapshotLookupByName(options.snapshotname)
    const xml = await snapshot.getXml({ secure: options['security-info'] })
    await printDocument(output, snapshotIdentity(snapshot), xml, options)
  },
})
