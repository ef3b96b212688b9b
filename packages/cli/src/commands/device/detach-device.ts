import { attempt } from '../../output/command-error.ts'
import { documentFile, readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { chosenPlugImpact, deviceImpactExclusive, deviceImpactOptions } from './device-impact.ts'

/** `detach-device`: removes a device from a domain. */
export const detachDevice = connectedCommand({
  options: { domain: domainOption, file: documentFile('device'), ...deviceImpactOptions },
  exclusive: deviceImpactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const xml = await readDocument(options.file)
    const call = domain.detachDevice(xml, chosenPlugImpact(domain, options))
    await attempt(`Failed to detach device from ${options.file}`, call)
    output.result(domainIdentity(domain))
    output.remark('Device detached successfully\n')
  },
})
