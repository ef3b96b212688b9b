import { data } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { savedStateExclusive, savedStateOptions } from './save-state.ts'

/** `managedsave-define`: replaces the document inside the managed save image of a domain. */
export const managedsaveDefine = connectedCommand({
  options: {
    domain: domainOption,
    xml: data('file with the new document', { completes: 'file' }),
    ...savedStateOptions,
  },
  exclusive: savedStateExclusive,
  async run({ connection, options, output }) {
    const xml = await readDocument(options.xml)
    const domain = await findDomain(connection, options.domain)
    const { running, paused } = options
    const call = domain.defineManagedSaveXml(xml, { running, paused })
    await attempt(`Failed to update ${domain.name} XML configuration`, call)
    output.result(domainIdentity(domain))
    output.remark(`Managed save state file of domain '${domain.name}' updated.\n`)
  },
})
