import type { Connection, Domain, DomainEvent } from '@guestwork/core'
import { flag, number, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import type { Output } from '../../output/output.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, findDomain } from '../domain-argument.ts'
import { lifecycleText } from './lifecycle-text.ts'

const kinds = ['lifecycle']
const longestTimeout = 2_147_483

/** `event`: waits for events of domains and prints them. */
export const event = connectedCommand({
  description: `Waits for one event, or with --loop for all until the time is over or the user interrupts.
Fails when none came.`,
  options: {
    domain: text('only of this domain: name, id or UUID', { completes: 'domain' }),
    event: text('kind of event to wait for, see --list'),
    all: flag('wait for all kinds'),
    loop: flag('do not stop after the first one'),
    timeout: number('seconds to wait', { minimum: 1, maximum: longestTimeout }),
    list: flag('list the kinds of events'),
    timestamp: flag('print when each came'),
  },
  exclusive: [
    ['all', 'event'],
    ['list', 'all'],
    ['list', 'event'],
  ],
  endsOnInterrupt: true,
  async run({ connection, options, output, signal }) {
    if (options.list) return listKinds(output)
    if (options.event === undefined && !options.all)
      throw new CommandError('INVALID_ARG', ['one of --list, --all, or --event <type> is required'])
    if (options.event !== undefined && !kinds.includes(options.event))
      throw new CommandError('INVALID_ARG', [`unknown event type ${options.event}`])
    const domain = options.domain === undefined ? undefined : await findDomain(connection, options.domain)
    const time = options.timeout === undefined ? undefined : AbortSignal.timeout(options.timeout * 1000)
    const count = await receive(connection, {
      domain,
      ends: time === undefined ? [signal] : [signal, time],
      limit: options.loop ? Infinity : 1,
      print: event => printEvent(event, options.timestamp, output),
    })
    if (signal.aborted) output.print('event loop interrupted\n')
    else if (time?.aborted === true) output.print('event loop timed out\n')
    output.print(`events received: ${count}\n`)
    if (count === 0) throw new CommandError('OPERATION_TIMEOUT', [])
  },
})

type Lifecycle = DomainEvent<'domain-lifecycle'>

interface Reception {
  readonly domain: Domain | undefined
  readonly ends: readonly AbortSignal[]
  /** How many events to wait for. */
  readonly limit: number
  readonly print: (event: Lifecycle) => void
}

/** Prints events as they come; returns how many there were. */
async function receive(connection: Connection, { domain, ends, limit, print }: Reception): Promise<number> {
  const signal = AbortSignal.any([...ends])
  let count = 0
  const which = domain === undefined ? {} : { domain }
  for await (const event of connection.events('domain-lifecycle', { ...which, signal })) {
    print(event)
    count++
    if (count === limit) break
  }
  return count
}

function listKinds(output: Output): void {
  output.result(kinds)
  output.print(kinds.map(kind => `${kind}\n`).join(''))
}

function printEvent(event: Lifecycle, timestamp: boolean, output: Output): void {
  const now = new Date().toISOString()
  const { domain, event: what, detail } = event
  output.result({ kind: 'lifecycle', time: now, domain: domainIdentity(domain), event: what, detail })
  output.print(
    `${timestamp ? `${now.slice(0, 10)} ${now.slice(11, 23)}+0000: ` : ''}${lifecycleText(event.domain.name, event)}`,
  )
}
