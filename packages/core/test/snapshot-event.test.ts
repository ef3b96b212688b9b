import { expect, it } from 'vitest'
import {
  domainEventId,
  domainEventIds,
  DomainEventBroker,
  isDomainEventKind,
  ownDomainEventIds,
} from '../src/index.ts'
import { db, web } from './fake-driver.ts'

it('gives kinds that libvirt lacks numbers that none of libvirt’s can have', () => {
  expect(Object.values(ownDomainEventIds).every(id => id < 0)).toBe(true)
  expect(Object.keys(ownDomainEventIds).filter(kind => Object.hasOwn(domainEventIds, kind))).toEqual([])
  expect([domainEventId('snapshot'), domainEventId('lifecycle')]).toEqual([-1, 0])
})

it('knows the kinds of both by name', () => {
  expect(['lifecycle', 'checkpoint', 'toString', ''].map(isDomainEventKind)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('lets a broker deliver them as any other kind', () => {
  const broker = new DomainEventBroker()
  const heard: unknown[] = []
  const id = broker.register(web, ownDomainEventIds.snapshot, (domain, payload) =>
    heard.push([domain.name, payload]),
  )
  broker.emit('snapshot', web, { event: 'created', snapshot: 'before-upgrade' })
  broker.emit('snapshot', db, { event: 'created', snapshot: 'of another domain' })
  broker.emit('checkpoint', web, { event: 'deleted', checkpoint: 'monday' })
  broker.emit('snapshot', web, { event: 'current-changed', snapshot: undefined })
  broker.deregister(id)
  broker.emit('snapshot', web, { event: 'reverted', snapshot: 'before-upgrade' })
  expect(heard).toEqual([
    ['web-1', { event: 'created', snapshot: 'before-upgrade' }],
    ['web-1', { event: 'current-changed', snapshot: undefined }],
  ])
})

it('lets a broker refuse a number that neither libvirt nor guestwork has', () => {
  expect(() => new DomainEventBroker().register(undefined, -3, () => undefined)).toThrow(/unknown event -3/)
})
