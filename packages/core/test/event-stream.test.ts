import { describe, expect, it, vi } from 'vitest'
import { connect, DomainEventBroker, type ConnectOptions, type Domain, type EventKind } from '../src/index.ts'
import { db, fakeDriver, web } from './fake-driver.ts'

async function openWithEvents(options: ConnectOptions = {}) {
  const broker = new DomainEventBroker()
  const registered = new Set<number>()
  const driver = fakeDriver({
    domainLookupByName: (_call, name) => (name === db.name ? db : web),
    connectDomainEventRegisterAny(_call, domain, eventId, listener) {
      const id = broker.register(domain, eventId, listener)
      registered.add(id)
      return id
    },
    connectDomainEventDeregisterAny(_call, id) {
      broker.deregister(id)
      registered.delete(id)
    },
  })
  const connection = await connect('fake:///', { drivers: [driver], ...options })
  const started = () => broker.emit('lifecycle', web, { event: 2, detail: 0 })
  const defined = () => broker.emit('lifecycle', db, { event: 0, detail: 1 })
  return { connection, registered, started, defined }
}

const names = ({ domain, event, detail }: { domain: Domain; event: string; detail: string }) =>
  `${domain.name} ${event} ${detail}`

describe('events', () => {
  it('arrive in order, by name, also those before the first read', async () => {
    const { connection, started, defined } = await openWithEvents()
    const events = connection.events('domain-lifecycle')
    await events.ready
    started()
    defined()
    const seen: string[] = []
    for await (const event of events) if (seen.push(names(event)) === 2) break
    expect(seen).toEqual(['web-1 started booted', 'db-1 defined updated'])
  })

  it('are ended by leaving the loop, which deregisters', async () => {
    const { connection, registered, started } = await openWithEvents()
    const events = connection.events('domain-lifecycle')
    await events.ready
    expect(registered.size).toBe(1)
    started()
    for await (const event of events) {
      expect(event.kind).toBe('domain-lifecycle')
      break
    }
    expect(registered.size).toBe(0)
  })

  it('narrow to one domain', async () => {
    const { connection, started, defined } = await openWithEvents()
    const domain = await connection.domainLookupByName('db-1')
    const events = connection.events('domain-lifecycle', { domain })
    await events.ready
    started()
    defined()
    expect((await events.next()).value).toMatchObject({ event: 'defined' })
    await events.close()
  })

  it('tell a slow reader what it missed', async () => {
    const { connection, started, defined } = await openWithEvents()
    const events = connection.events('domain-lifecycle', { capacity: 2 })
    await events.ready
    started()
    started()
    started()
    defined()
    const first = (await events.next()).value
    expect(first?.missed).toEqual({ count: 2, objects: [web.uuid] })
    expect((await events.next()).value?.missed).toBeUndefined()
    await events.close()
  })

  it('end with the signal and with the connection', async () => {
    const { connection, registered } = await openWithEvents()
    const controller = new AbortController()
    const bySignal = connection.events('domain-lifecycle', { signal: controller.signal })
    const byConnection = connection.events('domain-lifecycle')
    await Promise.all([bySignal.ready, byConnection.ready])
    const reads = [bySignal.next(), byConnection.next()]
    controller.abort()
    expect(await reads[0]).toEqual({ done: true, value: undefined })
    expect(registered.size).toBe(1)
    await connection.close()
    expect(await reads[1]).toEqual({ done: true, value: undefined })
  })

  it('end with the signal also while the host does not answer', async () => {
    const driver = fakeDriver({
      connectDomainEventRegisterAny: () => new Promise<number>(() => undefined),
      connectDomainEventDeregisterAny: () => undefined,
    })
    const connection = await connect('fake:///', { drivers: [driver] })
    const controller = new AbortController()
    const events = connection.events('domain-lifecycle', { signal: controller.signal })
    const read = events.next()
    controller.abort()
    expect(await read).toEqual({ done: true, value: undefined })
    await expect(events.ready).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
  })

  it('reject the first read of a connection that is closed', async () => {
    const { connection } = await openWithEvents()
    await connection.close()
    await expect(connection.events('domain-lifecycle').next()).rejects.toMatchObject({ code: 'INVALID_CONN' })
  })

  it('reject the first read where the driver has none', async () => {
    const connection = await connect('fake:///', { drivers: [fakeDriver({})] })
    const { signal } = new AbortController()
    const left = vi.spyOn(signal, 'removeEventListener')
    await expect(connection.events('domain-lifecycle', { signal }).next()).rejects.toMatchObject({
      code: 'NO_SUPPORT',
    })
    expect(left).toHaveBeenCalledWith('abort', expect.any(Function))
  })

  it('refuse a domain of another connection', async () => {
    const [one, other] = [await openWithEvents(), await openWithEvents()]
    const domain = await other.connection.domainLookupByName('web-1')
    expect(() => one.connection.events('domain-lifecycle', { domain })).toThrow(/another connection/)
  })

  it('of invisible domains are dropped', async () => {
    const { connection, started, defined } = await openWithEvents({
      authorize: ({ object }) => object?.name !== 'web-1',
    })
    const events = connection.events('domain-lifecycle')
    await events.ready
    started()
    defined()
    expect((await events.next()).value).toMatchObject({ domain: { name: 'db-1' } })
    await connection.close()
  })

  it('stay in order when the policy thinks longer about one than about the next', async () => {
    const { connection, started, defined } = await openWithEvents({
      authorize: async ({ object }) => {
        if (object?.name === 'web-1') await new Promise(resolve => setTimeout(resolve, 20))
        return true
      },
    })
    const events = connection.events('domain-lifecycle')
    await events.ready
    started()
    defined()
    const seen: string[] = []
    for await (const event of events) if (seen.push(names(event)) === 2) break
    expect(seen).toEqual(['web-1 started booted', 'db-1 defined updated'])
  })

  it.each([0, -1, 1.5, NaN, Infinity])('refuse to keep %s of them', async capacity => {
    const { connection } = await openWithEvents()
    expect(() => connection.events('domain-lifecycle', { capacity })).toThrow(
      `capacity must be a whole number from 1 on, not ${String(capacity)}`,
    )
  })

  it.each(['domain-launch', 'network-refresh', 'lifecycle'])('have no kind %s', async kind => {
    const { connection } = await openWithEvents()
    expect(() => connection.events(kind as EventKind)).toThrow(`unknown kind of event '${kind}'`)
  })
})
