import type { QemuMonitorEvent } from '@guestwork/core'
import { flag, text } from '../../grammar/option.ts'
import { indentJson, jsonWords } from '../../output/json-words.ts'
import { connectedCommand } from '../command.ts'
import { findDomain } from '../domain/domain-argument.ts'
import { eventOptions } from '../events/event-options.ts'
import { waitForEvents, type ShownEvent } from '../events/wait-for-events.ts'

const { loop, timeout, timestamp } = eventOptions

/** `qemu-monitor-event`: waits for events of QEMU's monitors and prints them. */
export const qemuMonitorEvent = connectedCommand({
  description: "Names and data are QEMU's own, and may change with its version; event has those that do not.",
  options: {
    domain: text('only of this domain: name, id or UUID', { completes: 'domain' }),
    event: text('only events of this name'),
    pretty: flag('indent what an event tells'),
    loop,
    timeout,
    regex: flag('the name is a basic regular expression'),
    'no-case': flag('the case of the name does not matter'),
    timestamp,
  },
  endsOnInterrupt: true,
  async run({ connection, options, output, signal }) {
    const { event, regex, pretty, timestamp: stamped } = options
    const domain = options.domain === undefined ? undefined : await findDomain(connection, options.domain)
    const wanted = { domain, event, regex, ignoreCase: options['no-case'] }
    const listen = (ends: AbortSignal) =>
      shownEvents(connection.qemuMonitorEvents({ ...wanted, signal: ends }), { pretty, stamped })
    await waitForEvents({ options, output, signal, listen })
  },
})

interface Manner {
  readonly pretty: boolean
  /** Whether a time is printed in front, so that the event's own is left out. */
  readonly stamped: boolean
}

async function* shownEvents(
  events: AsyncIterable<QemuMonitorEvent>,
  { pretty, stamped }: Manner,
): AsyncGenerator<ShownEvent> {
  for await (const { domain, event, seconds, micros, details } of events) {
    const at = stamped ? '' : ` at ${seconds}.${String(micros).padStart(6, '0')}`
    const words = pretty && details !== undefined ? jsonWords(details) : undefined
    const told = words === undefined ? (details ?? '<null>') : `${indentJson(words)}\n`
    const facts = { domain, event, seconds, micros, details: details ?? null }
    yield { text: `event ${event}${at} for domain '${domain.name}': ${told}`, facts }
  }
}
