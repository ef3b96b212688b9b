import type { StoragePoolEvent } from '@guestwork/core'
import { text } from '../../grammar/option.ts'
import { capitalize } from '../../output/capitalize.ts'
import { connectedCommand } from '../command.ts'
import { eventOptions } from '../events/event-options.ts'
import { chosenKind, listEventKinds, waitForEvents } from '../events/wait-for-events.ts'
import { findPool, poolIdentity } from './pool-argument.ts'

const kinds = ['lifecycle', 'refresh'] as const

/** `pool-event`: waits for events of storage pools and prints them. */
export const poolEvent = connectedCommand({
  options: {
    pool: text('only of this pool: name or UUID', { completes: 'pool' }),
    event: text('kind of event to wait for, see --list', { completes: kinds }),
    ...eventOptions,
  },
  endsOnInterrupt: true,
  async run({ connection, options, output, signal }) {
    if (options.list) return listEventKinds(kinds, output)
    const kind = chosenKind(kinds, options.event)
    const storagePool =
      options.pool === undefined ? {} : { storagePool: await findPool(connection, options.pool) }
    await waitForEvents<StoragePoolEvent>({
      options,
      output,
      signal,
      listen: ends => connection.events(`storage-pool-${kind}`, { ...storagePool, signal: ends }),
      format: event => `event '${kind}' for storage pool ${event.storagePool.name}${detail(event)}\n`,
      describe: event => ({
        kind,
        pool: poolIdentity(event.storagePool),
        ...('event' in event && { event: event.event }),
      }),
    })
  },
})

function detail(about: StoragePoolEvent): string {
  return 'event' in about ? `: ${capitalize(about.event)}` : ''
}
