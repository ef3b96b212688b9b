import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { documentFile, readDocument } from '../document-file.ts'
import { nwfilterIdentity } from './nwfilter-argument.ts'

/** `nwfilter-define`: stores a network filter, or replaces the one of this name and UUID. */
export const nwfilterDefine = connectedCommand({
  options: {
    file: documentFile('network filter'),
    validate: flag('check the document against the schema'),
  },
  async run({ connection, options, output }) {
    const xml = await readDocument(options.file)
    const call = connection.nwfilterDefineXml(xml, { validate: options.validate })
    const nwfilter = await attempt(`Failed to define network filter from ${options.file}`, call)
    output.result(nwfilterIdentity(nwfilter))
    output.remark(`Network filter ${nwfilter.name} defined from ${options.file}\n`)
  },
})
