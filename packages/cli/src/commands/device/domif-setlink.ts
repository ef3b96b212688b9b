import { printElement, type ElementNode } from '@guestwork/conf/xml'
import { emptyNode, withAttributes, withChangedChild } from '../../document/edit-node.ts'
import { data, flag } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { printXml, printXmlOption } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { findInterfaceNamed } from './interface-element.ts'

const states = ['up', 'down']

/** `domif-setlink`: plugs the cable of an interface in or out. */
export const domifSetlink = connectedCommand({
  options: {
    domain: domainOption,
    interface: data('name or MAC address of the interface', { completes: 'domain-interface' }),
    state: data('up or down', { completes: states }),
    config: flag('as the next start uses it'),
    'print-xml': printXmlOption,
  },
  async run({ connection, options, output }) {
    const { interface: text, state, config } = options
    const domain = await findDomain(connection, options.domain)
    if (!states.includes(state)) throw new CommandError('INVALID_ARG', [`invalid link state '${state}'`])
    const { node } = findInterfaceNamed(await domain.getXml({ inactive: config }), text)
    const xml = printElement(withLink(node, state))
    if (options['print-xml']) return printXml(output, xml)
    const isLive = !config && domain.id !== undefined
    const call = domain.updateDevice(xml, isLive ? { live: true } : { config: true })
    await attempt('Failed to update interface link state', call)
    output.result({ ...domainIdentity(domain), interface: text, link: state })
    output.remark('Device updated successfully\n')
  },
})

function withLink(node: ElementNode, state: string): ElementNode {
  const changed = withChangedChild(node, 'link', link => withAttributes(link, { state }))
  return changed ?? { ...node, children: [...node.children, emptyNode('link', { state })] }
}
