import { text } from '../../grammar/option.ts'
import { eventCommand } from '../events/event-command.ts'
import { findPool, poolIdentity } from './pool-argument.ts'

/** `pool-event`: waits for events of storage pools and prints them. */
export const poolEvent = eventCommand({
  kinds: ['lifecycle', 'refresh'],
  only: ['pool', text('only of this pool: name or UUID', { completes: 'pool' })],
  find: findPool,
  listen: (connection, kind: 'lifecycle' | 'refresh', storagePool, signal) =>
    connection.events(`storage-pool-${kind}`, { storagePool, signal }),
  subject: ({ storagePool }) => `storage pool ${storagePool.name}`,
  identity: ({ storagePool }) => ({ pool: poolIdentity(storagePool) }),
})
