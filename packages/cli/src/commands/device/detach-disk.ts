import { printElement } from '@guestwork/conf/xml'
import { data } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { printXml, printXmlOption } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { chosenPlugImpact, deviceImpactExclusive, deviceImpactOptions } from './device-impact.ts'
import { findDisk } from './disk-element.ts'

/** `detach-disk`: removes a disk from a domain. */
export const detachDisk = connectedCommand({
  options: {
    domain: domainOption,
    target: data('target or source of the disk', { completes: 'disk' }),
    ...deviceImpactOptions,
    'print-xml': printXmlOption,
  },
  exclusive: deviceImpactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const isStored = (options.config || options.persistent) && !options.live
    const { node } = findDisk(await domain.getXml({ inactive: isStored }), options.target)
    const xml = printElement(node)
    if (options['print-xml']) return printXml(output, xml)
    await attempt('Failed to detach disk', domain.detachDevice(xml, chosenPlugImpact(domain, options)))
    output.result(domainIdentity(domain))
    output.remark('Disk detached successfully\n')
  },
})
