import { element, formatRoot, textElement } from '../../document/element.ts'
import { rest, text } from '../../grammar/option.ts'
import { followJob } from '../../output/follow-job.ts'
import { printXml, printXmlOption } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { createChoice, createOptions } from './create-options.ts'
import { diskElement, memoryElement } from './disk-spec.ts'
import { snapshotIdentity } from './snapshot-argument.ts'

/** `snapshot-create-as`: makes a snapshot that options describe. */
export const snapshotCreateAs = connectedCommand({
  options: {
    domain: domainOption,
    name: text('name of the snapshot'),
    description: text('what it is for'),
    'print-xml': printXmlOption,
    ...createOptions,
    memspec: text('where the memory goes: [file=]NAME[,snapshot=TYPE]', { namedOnly: true }),
    diskspec: rest('a disk: DISK[,snapshot=TYPE][,driver=TYPE][,stype=TYPE][,file=NAME]'),
  },
  async run({ connection, options, output, shell, signal }) {
    const domain = await findDomain(connection, options.domain)
    const { name, description, memspec, diskspec } = options
    const parts = [
      textElement('name', name),
      textElement('description', description),
      memspec === undefined ? undefined : memoryElement(memspec),
      diskspec.length === 0 ? undefined : element('disks', {}, diskspec.map(diskElement)),
    ]
    const xml = formatRoot('domainsnapshot', parts)
    if (options['print-xml']) return printXml(output, xml, '\n')
    const job = domain.snapshotCreateXml(xml, { ...createChoice(options), signal })
    const snapshot = await followJob(job, 'Snapshot', shell.host)
    output.result(snapshotIdentity(snapshot))
    output.remark(`Domain snapshot ${snapshot.name} created`)
  },
})
