import type { Network, NetworkUpdate } from '@guestwork/core'
import { data, integer, type Values } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { readDocument } from '../arguments/document-file.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

const commands = new Map<string, NetworkUpdate['command']>([
  ['modify', 'modify'],
  ['delete', 'delete'],
  ['add-last', 'add-last'],
  ['add', 'add-last'],
  ['add-first', 'add-first'],
])

const sections = [
  'bridge',
  'domain',
  'ip',
  'ip-dhcp-host',
  'ip-dhcp-range',
  'forward',
  'forward-interface',
  'forward-pf',
  'portgroup',
  'dns-host',
  'dns-txt',
  'dns-srv',
] as const satisfies readonly NetworkUpdate['section'][]

const updateOptions = {
  network: networkOption,
  command: data('add-first, add-last (add), delete or modify', { completes: [...commands.keys()] }),
  section: data('which section of the definition', { completes: sections }),
  xml: data("the element, or a file with it: an element begins with '<'", { completes: 'file' }),
  'parent-index': integer('which of several parents, from 0'),
  ...impactOptions,
}

/** `net-update`: changes one element of a network. */
export const netUpdate = connectedCommand({
  options: updateOptions,
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network)
    const change = await readChange(options)
    await attempt(`Failed to update network ${network.name}`, network.update(change))
    output.result(networkIdentity(network))
    output.print(`Updated network ${network.name} ${await whatChanged(network, options)}`)
  },
})

async function readChange(options: Values<typeof updateOptions>): Promise<NetworkUpdate> {
  const command = commands.get(options.command)
  if (command === undefined)
    throw new CommandError('INVALID_ARG', [`unrecognized command name '${options.command}'`])
  const section = sections.find(name => name === options.section)
  if (section === undefined)
    throw new CommandError('INVALID_ARG', [`unrecognized section name '${options.section}'`])
  const xml = options.xml.startsWith('<') ? options.xml : await readDocument(options.xml)
  return { command, section, xml, ...chosenImpact(options), parentIndex: options['parent-index'] ?? -1 }
}

async function whatChanged(network: Network, { live, config }: { live: boolean; config: boolean }) {
  if (live && config) return 'persistent config and live state'
  if (config) return 'persistent config'
  return live || (await network.isActive()) ? 'live state' : 'persistent config'
}
