import type { NodeDeviceEvent } from '@guestwork/core'
import { text } from '../../grammar/option.ts'
import { capitalize } from '../../output/capitalize.ts'
import { connectedCommand } from '../command.ts'
import { eventOptions } from '../events/event-options.ts'
import { chosenKind, listEventKinds, waitForEvents } from '../events/wait-for-events.ts'
import { findDevice } from './device-argument.ts'

const kinds = ['lifecycle', 'update'] as const

/** `nodedev-event`: waits for events of the host's devices and prints them. */
export const nodedevEvent = connectedCommand({
  options: {
    device: text('only of this device', { completes: 'node-device' }),
    event: text('kind of event to wait for, see --list', { completes: kinds }),
    ...eventOptions,
  },
  endsOnInterrupt: true,
  async run({ connection, options, output, signal }) {
    if (options.list) return listEventKinds(kinds, output)
    const kind = chosenKind(kinds, options.event)
    const nodeDevice =
      options.device === undefined ? {} : { nodeDevice: await findDevice(connection, options.device) }
    await waitForEvents<NodeDeviceEvent>({
      options,
      output,
      signal,
      listen: ends => connection.events(`node-device-${kind}`, { ...nodeDevice, signal: ends }),
      format: event => `event '${kind}' for node device ${event.nodeDevice.name}${detail(event)}\n`,
      describe: event => ({
        kind,
        device: event.nodeDevice.name,
        ...('event' in event && { event: event.event }),
      }),
    })
  },
})

function detail(about: NodeDeviceEvent): string {
  return 'event' in about ? `: ${capitalize(about.event)}` : ''
}
