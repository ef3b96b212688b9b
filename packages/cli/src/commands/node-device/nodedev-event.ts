import { text } from '../../grammar/option.ts'
import { eventCommand } from '../events/event-command.ts'
import { findDevice } from './device-argument.ts'

/** `nodedev-event`: waits for events of the host's devices and prints them. */
export const nodedevEvent = eventCommand({
  kinds: ['lifecycle', 'update'],
  only: ['device', text('only of this device', { completes: 'node-device' })],
  find: findDevice,
  listen: (connection, kind: 'lifecycle' | 'update', nodeDevice, signal) =>
    connection.events(`node-device-${kind}`, { nodeDevice, signal }),
  subject: ({ nodeDevice }) => `node device ${nodeDevice.name}`,
  identity: ({ nodeDevice }) => ({ device: nodeDevice.name }),
})
