import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { documentFile, readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { chosenDeviceImpact, deviceImpactExclusive, deviceImpactOptions } from './device-impact.ts'

/** `update-device`: changes a device of a domain in place. */
export const updateDevice = connectedCommand({
  options: {
    domain: domainOption,
    file: documentFile('device'),
    ...deviceImpactOptions,
    force: flag("against the guest's will"),
  },
  exclusive: deviceImpactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const xml = await readDocument(options.file)
    const how = { ...chosenDeviceImpact(domain, options), force: options.force }
    await attempt(`Failed to update device from ${options.file}`, domain.updateDevice(xml, how))
    output.result(domainIdentity(domain))
    output.remark('Device updated successfully\n')
  },
})
