import { flag } from '../../grammar/option.ts'
import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `managedsave-dumpxml`: the document inside the managed save image of a domain. */
export const managedsaveDumpxml = connectedCommand({
  options: { domain: domainOption, 'security-info': flag('with passwords'), ...documentSelection },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const xml = await domain.getManagedSaveXml({ secure: options['security-info'] })
    await printDocument(output, domainIdentity(domain), xml, options)
  },
})
