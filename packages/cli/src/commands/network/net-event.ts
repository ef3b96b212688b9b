import { text } from '../../grammar/option.ts'
import { eventCommand } from '../events/event-command.ts'
import { findNetwork, networkIdentity } from './network-argument.ts'

/** `net-event`: waits for events of networks and prints them. */
export const netEvent = eventCommand({
  kinds: ['lifecycle'],
  only: ['network', text('only of this network: name or UUID', { completes: 'network' })],
  find: findNetwork,
  listen: (connection, kind: 'lifecycle', network, signal) =>
    connection.events(`network-${kind}`, { network, signal }),
  subject: ({ network }) => `network ${network.name}`,
  identity: ({ network }) => ({ network: networkIdentity(network) }),
})
