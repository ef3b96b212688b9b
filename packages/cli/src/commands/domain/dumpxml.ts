import { flag } from '../../grammar/option.ts'
import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `dumpxml`: the XML document of a domain. */
export const dumpxml = connectedCommand({
  options: {
    domain: domainOption,
    inactive: flag('as the next start uses it'),
    'security-info': flag('with passwords'),
    'update-cpu': flag('with the CPU that the host provides'),
    migratable: flag('in a form that suits migration'),
    ...documentSelection,
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const xml = await domain.getXml({
      inactive: options.inactive,
      secure: options['security-info'],
      updateCpu: options['update-cpu'],
      migratable: options.migratable,
    })
    await printDocument(output, domainIdentity(domain), xml, options)
  },
})
