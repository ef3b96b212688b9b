import type { Domain, ImpactOptions } from '@guestwork/core'
import { attempt } from '../../output/command-error.ts'
import { documentFile, readDocument } from '../arguments/document-file.ts'
import { connectedCommand, type ConnectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { chosenPlugImpact, deviceImpactExclusive, deviceImpactOptions } from './device-impact.ts'

/**
 * A command that adds or removes the device that a document describes.
 *
 * @param plug - does it
 */
export function plugCommand(
  verb: 'attach' | 'detach',
  plug: (domain: Domain, xml: string, impact: ImpactOptions) => Promise<void>,
): ConnectedCommand {
  return connectedCommand({
    options: { domain: domainOption, file: documentFile('device'), ...deviceImpactOptions },
    exclusive: deviceImpactExclusive,
    async run({ connection, options, output }) {
      const domain = await findDomain(connection, options.domain)
      const xml = await readDocument(options.file)
      const call = plug(domain, xml, chosenPlugImpact(domain, options))
      await attempt(`Failed to ${verb} device from ${options.file}`, call)
      output.result(domainIdentity(domain))
      output.remark(`Device ${verb}ed successfully\n`)
    },
  })
}
