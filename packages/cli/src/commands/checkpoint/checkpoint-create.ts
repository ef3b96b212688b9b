import { flag, text } from '../../grammar/option.ts'
import { readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { checkpointIdentity } from './checkpoint-argument.ts'

/** `checkpoint-create`: makes a checkpoint of a domain. */
export const checkpointCreate = connectedCommand({
  options: {
    domain: domainOption,
    xmlfile: text('file with the XML document of a checkpoint', { completes: 'file' }),
    redefine: flag('bring back the record of a checkpoint that exists'),
    'redefine-validate': flag('with --redefine: make sure that the disks know it'),
    quiesce: flag('let the guest freeze its file systems meanwhile'),
  },
  requires: [['redefine-validate', 'redefine']],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const file = options.xmlfile
    const xml = file === undefined ? '<domaincheckpoint/>' : await readDocument(file)
    const { redefine, quiesce } = options
    const how = { redefine, quiesce, redefineValidate: options['redefine-validate'] }
    const checkpoint = await domain.checkpointCreateXml(xml, how)
    output.result(checkpointIdentity(checkpoint))
    output.remark(
      `Domain checkpoint ${checkpoint.name} created${file === undefined ? '' : ` from '${file}'`}`,
    )
  },
})
