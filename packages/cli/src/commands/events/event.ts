import type { Connection, Domain, DomainEvent, DomainEventKind } from '@guestwork/core'
import { flag, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, findDomain } from '../domain/domain-argument.ts'
import { domainEventViews, type DomainEventView } from './domain-event-views.ts'
import { eventOptions, kindOption } from './event-options.ts'
import { mergeEvents } from './merge-events.ts'
import { listEventKinds, namedKind, waitForEvents } from './wait-for-events.ts'

const kinds = Object.keys(domainEventViews) as DomainEventKind[]

/** `event`: waits for events of domains and prints them. */
export const event = connectedCommand({
  description: `Waits for one event, or with --loop for all until the time is over or the user interrupts.
Fails when none came.`,
  options: {
    domain: text('only of this domain: name, id or UUID', { completes: 'domain' }),
    event: kindOption(kinds),
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
    const wanted = options.event === undefined ? kinds : [namedKind(kinds, options.event)]
    const domain = options.domain === undefined ? undefined : await findDomain(connection, options.domain)
    const sources = wanted.map(kind => (ends: AbortSignal) => shownEvents(connection, kind, domain, ends))
    const listen = (ends: AbortSignal) => mergeEvents(sources, ends)
    await waitForEvents({ options, output, signal, listen })
  },
})

async function* shownEvents(
  connection: Connection,
  kind: DomainEventKind,
  only: Domain | undefined,
  signal: AbortSignal,
) {
  const view: DomainEventView<DomainEvent> = domainEventViews[kind]
  for await (const about of connection.events(`domain-${kind}`, { domain: only, signal })) {
    const { kind: _kind, domain, missed: _missed, ...rest } = about
    yield {
      text: `event '${kind}' for domain '${domain.name}'${view.text(about)}`,
      facts: { kind, domain: domainIdentity(domain), ...(view.facts?.(about) ?? rest) },
    }
  }
}
