import { expect, expectTypeOf, it } from 'vitest'
import {
  domainEventIds,
  type DomainEventKind,
  type DomainEventListener,
  type DomainEventPayloads,
} from '../src/driver/domain-event.ts'
import { DomainEventStartedDetail, DomainLifecycleEvent } from '../src/driver/enums/domain-lifecycle-event.ts'
import type { ownDomainEventIds } from '../src/driver/snapshot-event.ts'

it('numbers the 27 kinds of domain event without gaps, in order', () => {
  expect(Object.values(domainEventIds)).toEqual(Array.from({ length: 27 }, (_, id) => id))
})

it('has a payload for every kind', () => {
  expectTypeOf<keyof typeof domainEventIds | keyof typeof ownDomainEventIds>().toEqualTypeOf<
    keyof DomainEventPayloads
  >()
})

it('lets a listener take the payload of every kind, and nothing else', () => {
  const received: unknown[] = []
  const listener: DomainEventListener = (domain, payload) => received.push([domain.name, payload])
  const domain = { name: 'web-1', uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f', id: 1 }
  const started = { event: DomainLifecycleEvent.STARTED, detail: DomainEventStartedDetail.BOOTED }

  listener(domain, started)
  listener(domain, {})
  // @ts-expect-error no kind of event has such a payload
  listener(domain, { event: 'started' })

  expect(received).toEqual([
    ['web-1', started],
    ['web-1', {}],
    ['web-1', { event: 'started' }],
  ])
  expectTypeOf<DomainEventPayloads[DomainEventKind]>().toExtend<Parameters<DomainEventListener>[1]>()
})
