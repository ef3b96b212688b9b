import type { DomainEvent } from '@guestwork/core'
import { flag, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, findDomain } from '../domain-argument.ts'
import { eventOptions } from './event-options.ts'
import { lifecycleText } from './lifecycle-text.ts'
import { listEventKinds, waitForEvents } from './wait-for-events.ts'

const kinds = ['lifecycle']

type Lifecycle = DomainEvent<'domain-lifecycle'>

/** `event`: waits for events of domains and prints them. */
export const event = connectedCommand({
  description: `Waits for one event, or with --loop for all until the time is over or the user interrupts.
Fails when none came.`,
  options: {
    domain: text('only of this domain: name, id or UUID', { completes: 'domain' }),
    event: text('kind of event to wait for, see --list', { completes: kinds }),
    all: flag('wait for all kinds'),
    ...eventOptions,
  },
  exclusive: [
    ['all', 'event'],
    ['list', 'all'],
    ['list', 'event'],
  ],
  endsOnInterrupt: true,
  async run({ connection, options, output, signal }) {
    if (options.list) return listEventKinds(kinds, output)
    if (options.event === undefined && !options.all)
      throw new CommandError('INVALID_ARG', ['one of --list, --all, or --event <type> is required'])
    if (options.event !== undefined && !kinds.includes(options.event))
      throw new CommandError('INVALID_ARG', [`unknown event type ${options.event}`])
    const domain =
      options.domain === undefined ? {} : { domain: await findDomain(connection, options.domain) }
    await waitForEvents<Lifecycle>({
      options,
      output,
      signal,
      listen: ends => connection.events('domain-lifecycle', { ...domain, signal: ends }),
      format: about => lifecycleText(about.domain.name, about),
      describe: about => ({
        kind: 'lifecycle',
        domain: domainIdentity(about.domain),
        event: about.event,
        detail: about.detail,
      }),
    })
  },
})
