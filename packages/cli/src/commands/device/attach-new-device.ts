import type { Values } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { printXml, type printXmlOption } from '../answers/print-xml.ts'
import type { ConnectedCall } from '../command.ts'
import { domainIdentity, findDomain, type domainOption } from '../domain/domain-argument.ts'
import { chosenPlugImpact, type deviceImpactOptions } from './device-impact.ts'

type Choice = Values<
  typeof deviceImpactOptions & {
    readonly domain: typeof domainOption
    readonly 'print-xml': typeof printXmlOption
  }
>

const titles = { disk: 'Disk', interface: 'Interface' } as const

/**
 * Adds the device that a user described, or prints its document.
 *
 * @param kind - what the device is called
 */
export async function attachNewDevice(
  { connection, options, output }: ConnectedCall<Choice>,
  kind: keyof typeof titles,
  xml: string,
): Promise<void> {
  if (options['print-xml']) return printXml(output, xml)
  const domain = await findDomain(connection, options.domain)
  const call = domain.attachDevice(xml, chosenPlugImpact(domain, options))
  await attempt(`Failed to attach ${kind}`, call)
  output.result(domainIdentity(domain))
  output.remark(`${titles[kind]} attached successfully\n`)
}
