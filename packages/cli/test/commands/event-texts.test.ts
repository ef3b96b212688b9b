import { readFileSync } from 'node:fs'
import {
  defineDriver,
  domainEventIds,
  type DomainEventKind,
  type DomainEventListener,
  type DomainEventPayload,
  type DomainRef,
} from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { expect, it } from 'vitest'
import { runGw } from '../run-gw.ts'
import { eventPayloads } from './event-payloads.ts'

const reference: DomainRef = { name: 'test', uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f', id: 1 }

/** The mock hypervisor, but each registration for a kind is answered with all events of that kind. */
const talkative = defineDriver({
  ...testDriver,
  hypervisor: {
    ...testDriver.hypervisor,
    connectDomainEventRegisterAny(
      _call: unknown,
      _domain: unknown,
      id: number,
      listener: DomainEventListener,
    ) {
      const kind = Object.entries(domainEventIds).find(([, number]) => number === id)?.[0]
      const own = id === -1 ? 'snapshot' : 'checkpoint'
      for (const payload of eventPayloads[(kind ?? own) as DomainEventKind])
        listener(reference, payload as DomainEventPayload)
      return id + 10
    },
    connectDomainEventDeregisterAny: () => undefined,
  },
})

/** What virsh 9.0 printed when `virConnectDomainEventRegisterAny` was replaced by one that calls back with the same. */
const recorded = readFileSync(new URL('../fixtures/event-texts.txt', import.meta.url), 'utf8')

/** The texts of one kind, which begin with its name and may have more lines. */
function textsOf(kind: string): string {
  const texts = recorded.split(/^(?=event ')/m).filter(text => text.startsWith(`event '${kind}' `))
  return texts.join('')
}

it.concurrent.each(Object.keys(domainEventIds))("%s events have virsh's texts", async kind => {
  const count = eventPayloads[kind as DomainEventKind].length
  const options = { drivers: [talkative] }
  const { stdout } = await runGw(
    ['-c', 'test:///default', `event --event ${kind} --loop --timeout 1`],
    options,
  )
  expect(stdout).toBe(`${textsOf(kind)}event loop timed out\nevents received: ${count}\n\n`)
})

it("tells guestwork's own kinds in the same manner", async () => {
  const options = { drivers: [talkative] }
  const command = 'event --event snapshot --loop --timeout 1; event --event checkpoint'
  expect((await runGw(['-c', 'test:///default', command], options)).stdout).toBe(
    `event 'snapshot' for domain 'test': Created s1
event 'snapshot' for domain 'test': Current-changed <null>
event loop timed out
events received: 2

event 'checkpoint' for domain 'test': Deleted c1
events received: 1

`,
  )
})

it.concurrent.each([
  ['tunable', { parameters: { 'cputune.vcpu_period': '100000' } }],
  ['rtc-change', { utcOffset: '-3600' }],
  ['graphics', { phase: 'connect', local: { family: 'ipv4', node: '127.0.0.1', service: '5900' } }],
  ['snapshot', { event: 'created', snapshot: 's1' }],
  ['memory-failure', { recipient: 'hypervisor', action: 'ignore', actionRequired: false, recursive: false }],
])('tells what happened as JSON: %s', async (kind, facts) => {
  const options = { drivers: [talkative] }
  const { stdout } = await runGw(['--json', '-c', 'test:///default', `event --event ${kind}`], options)
  expect(JSON.parse(stdout)).toMatchObject({ kind, domain: { name: 'test' }, ...facts })
})
