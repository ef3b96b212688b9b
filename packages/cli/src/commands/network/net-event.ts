import type { NetworkEvent } from '@guestwork/core'
import { text } from '../../grammar/option.ts'
import { capitalize } from '../../output/capitalize.ts'
import { connectedCommand } from '../command.ts'
import { eventOptions } from '../events/event-options.ts'
import { chosenKind, listEventKinds, waitForEvents } from '../events/wait-for-events.ts'
import { findNetwork, networkIdentity } from './network-argument.ts'

const kinds = ['lifecycle'] as const

/** `net-event`: waits for events of networks and prints them. */
export const netEvent = connectedCommand({
  options: {
    network: text('only of this network: name or UUID', { completes: 'network' }),
    event: text('kind of event to wait for, see --list', { completes: kinds }),
    ...eventOptions,
  },
  endsOnInterrupt: true,
  async run({ connection, options, output, signal }) {
    if (options.list) return listEventKinds(kinds, output)
    const kind = chosenKind(kinds, options.event)
    const network =
      options.network === undefined ? {} : { network: await findNetwork(connection, options.network) }
    await waitForEvents<NetworkEvent>({
      options,
      output,
      signal,
      listen: ends => connection.events(`network-${kind}`, { ...network, signal: ends }),
      format: ({ network: { name }, event }) => `event '${kind}' for network ${name}: ${capitalize(event)}\n`,
      describe: ({ network: about, event }) => ({ kind, network: networkIdentity(about), event }),
    })
  },
})
