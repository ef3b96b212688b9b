import { text } from '../../grammar/option.ts'
import { eventCommand } from '../events/event-command.ts'
import { findSecret, secretIdentity } from './secret-argument.ts'

/** `secret-event`: waits for events of secrets and prints them. */
export const secretEvent = eventCommand({
  kinds: ['lifecycle', 'value-changed'],
  only: ['secret', text('only of this secret: UUID', { completes: 'secret' })],
  find: findSecret,
  listen: (connection, kind: 'lifecycle' | 'value-changed', secret, signal) =>
    connection.events(`secret-${kind}`, { secret, signal }),
  subject: ({ secret }) => `secret ${secret.uuid}`,
  identity: ({ secret }) => ({ secret: secretIdentity(secret) }),
})
