import { printElement } from '@guestwork/conf/xml'
import type { Domain, ImpactOptions } from '@guestwork/core'
import { data, text, type Values } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { printXml, printXmlOption } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { chosenPlugImpact, deviceImpactExclusive, deviceImpactOptions } from './device-impact.ts'
import { findInterfaceOfType } from './interface-element.ts'

const failure = 'Failed to detach interface'

const detachOptions = {
  domain: domainOption,
  type: data('what it is connected to', { completes: ['network', 'bridge', 'direct', 'hostdev', 'user'] }),
  mac: text('MAC address, where there are several', { completes: 'domain-address' }),
  ...deviceImpactOptions,
  'print-xml': printXmlOption,
}

type Choice = Values<typeof detachOptions>

/** `detach-interface`: removes a network interface from a domain. */
export const detachInterface = connectedCommand({
  options: detachOptions,
  exclusive: deviceImpactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const impacts = separateImpacts(chosenPlugImpact(domain, options))
    if (options['print-xml']) {
      const documents: string[] = []
      for (const impact of impacts) documents.push(await interfaceXml(domain, options, impact))
      return printXml(output, documents.join(''))
    }
    for (const impact of impacts) await detach(domain, options, impact)
    output.result(domainIdentity(domain))
    output.remark('Interface detached successfully\n')
  },
})

/** The definition and the running domain may describe the interface differently, so each is changed by itself. */
function separateImpacts({ config, live }: ImpactOptions): readonly ImpactOptions[] {
  if (config !== true) return [live === true ? { live } : {}]
  return live === true ? [{ config }, { live }] : [{ config }]
}

async function interfaceXml(
  domain: Domain,
  { type, mac }: Choice,
  { config }: ImpactOptions,
): Promise<string> {
  const xml = await domain.getXml({ inactive: config === true })
  return printElement(findInterfaceOfType(xml, type, mac).node)
}

async function detach(domain: Domain, choice: Choice, impact: ImpactOptions): Promise<void> {
  const xml = await interfaceXml(domain, choice, impact).catch(whyNot)
  await attempt(failure, domain.detachDevice(xml, impact))
}

/** What cannot be found is said first, what was tried last. */
function whyNot(error: unknown): never {
  if (!(error instanceof CommandError)) throw error
  throw new CommandError(error.code, [...error.lines, failure], { cause: error })
}
