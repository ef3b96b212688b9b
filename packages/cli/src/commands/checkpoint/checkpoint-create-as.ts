import { element, formatRoot, textElement, type Element } from '../../document/element.ts'
import { readSpec } from '../../document/read-spec.ts'
import { flag, rest, text } from '../../grammar/option.ts'
import { printXml, printXmlOption } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { checkpointIdentity } from './checkpoint-argument.ts'

/** `checkpoint-create-as`: makes a checkpoint that options describe. */
export const checkpointCreateAs = connectedCommand({
  options: {
    domain: domainOption,
    name: text('name of the checkpoint'),
    description: text('what it is for'),
    'print-xml': printXmlOption,
    quiesce: flag('let the guest freeze its file systems meanwhile'),
    diskspec: rest('a disk: DISK[,checkpoint=TYPE][,bitmap=NAME]'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { name, description, diskspec, quiesce } = options
    const parts = [
      textElement('name', name),
      textElement('description', description),
      diskspec.length === 0 ? undefined : element('disks', {}, diskspec.map(diskElement)),
    ]
    const xml = formatRoot('domaincheckpoint', parts)
    if (options['print-xml']) return printXml(output, xml, '\n')
    const checkpoint = await domain.checkpointCreateXml(xml, { quiesce })
    output.result(checkpointIdentity(checkpoint))
    output.remark(`Domain checkpoint ${checkpoint.name} created`)
  },
})

/** `<disk>` for a text such as `vda,checkpoint=bitmap` (`virshParseCheckpointDiskspec`). */
function diskElement(spec: string): Element {
  const given = readSpec('diskspec', spec, ['checkpoint', 'bitmap'], 'name')
  return element('disk', {
    name: given.get('name'),
    checkpoint: given.get('checkpoint'),
    bitmap: given.get('bitmap'),
  })
}
