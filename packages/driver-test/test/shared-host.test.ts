import { connect, type Connection } from '@guestwork/core'
import { afterEach, describe, expect, it } from 'vitest'
import driver from '../src/index.ts'

const web = `<domain type='test'><name>web</name><memory>1024</memory><os><type>hvm</type></os></domain>`
const open: Connection[] = []

async function connection(uri = 'test:///default'): Promise<Connection> {
  const opened = await connect(uri, { drivers: [driver] })
  open.push(opened)
  return opened
}

const namesOver = async (host: Connection) => (await host.listDomains()).map(({ name }) => name)

afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

describe('the host behind test:///default', () => {
  it('is the same for all connections', async () => {
    const [first, second] = [await connection(), await connection()]
    await first.domainDefineXml(web)
    expect(await namesOver(second)).toEqual(['test', 'web'])
  })

  it('stays while any connection is open', async () => {
    const first = await connection()
    await first.domainDefineXml(web)
    const second = await connection()
    await first.close()
    expect(await namesOver(second)).toEqual(['test', 'web'])
    expect(await namesOver(await connection())).toEqual(['test', 'web'])
  })

  it('begins anew when the last connection was closed', async () => {
    const first = await connection()
    await (await first.domainLookupByName('test')).destroy()
    await (await first.domainDefineXml(web)).create()
    await first.close()
    const second = await connection()
    expect(await namesOver(second)).toEqual(['test'])
    const test = await second.domainLookupByName('test')
    expect([test.id, await test.isActive()]).toEqual([1, true])
  })

  it('is not lost when a connection is closed twice', async () => {
    const [first, second] = [await connection(), await connection()]
    await first.domainDefineXml(web)
    await Promise.all([first.close(), first.close()])
    await first.close()
    expect(await namesOver(second)).toEqual(['test', 'web'])
    expect(await namesOver(await connection())).toEqual(['test', 'web'])
  })

  it('gives each start the next number', async () => {
    const host = await connection()
    const guest = await host.domainDefineXml(web)
    const ids = []
    for (let start = 0; start < 3; start++) {
      await guest.create()
      ids.push(guest.id)
      await guest.destroy()
    }
    expect(ids).toEqual([2, 3, 4])
  })

  it('keeps the default guest as it was for whoever comes later', async () => {
    const first = await connection()
    const test = await first.domainLookupByName('test')
    const before = await test.getXml()
    await test.destroy()
    await test.rename('renamed')
    await first.domainDefineXml((await test.getXml()).replace('8388608', '1048576'))
    await first.close()
    expect(await (await (await connection()).domainLookupByName('test')).getXml()).toBe(before)
  })
})

describe('events', () => {
  it('of one connection no longer come when it was closed, and go on over the others', async () => {
    const [first, second] = [await connection(), await connection()]
    const [ended, going] = [first.events('domain-lifecycle'), second.events('domain-lifecycle')]
    await Promise.all([ended.ready, going.ready])
    await first.close()
    await second.domainDefineXml(web)
    expect((await ended.next()).done).toBe(true)
    expect((await going.next()).value).toMatchObject({
      event: 'defined',
      detail: 'added',
      domain: { name: 'web' },
    })
  })

  it('carry the number that the guest had when it happened', async () => {
    const host = await connection()
    const events = host.events('domain-lifecycle')
    await events.ready
    const guest = await host.domainCreateXml(web)
    await guest.destroy()
    expect((await events.next()).value).toMatchObject({ event: 'started', domain: { id: 2 } })
    expect((await events.next()).value).toMatchObject({ event: 'stopped', domain: { id: undefined } })
  })
})

describe('two definitions of one name at the same time', () => {
  it('end with one guest', async () => {
    const host = await connection()
    const outcomes = await Promise.allSettled([host.domainDefineXml(web), host.domainDefineXml(web)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await namesOver(host)).toEqual(['test', 'web'])
  })
})

describe('a call that is given up while its document is read', () => {
  it.each(['domainDefineXml', 'domainCreateXml'] as const)('%s: nothing comes of it', async call => {
    const host = await connection()
    const controller = new AbortController()
    const pending = host[call](web, { signal: controller.signal })
    controller.abort()
    await expect(pending).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    await host.domainDefineXml(web.replace('web', 'later'))
    expect(await namesOver(host)).toEqual(['test', 'later'])
  })
})

describe('URIs', () => {
  it.each(['test:', 'test://', 'test:///'])('%s: libvirt asks for a path', async uri => {
    await expect(connection(uri)).rejects.toMatchObject({
      code: 'INVALID_ARG',
      domain: 'TEST',
      message: 'invalid argument: testOpen: supply a path or use test:///default',
    })
  })

  it.each(['test:///etc/node.xml', 'test:///default/'])('%s: there is no such file', async uri => {
    await expect(connection(uri)).rejects.toMatchObject({ code: 'XML_ERROR', domain: 'TEST' })
  })

  it('with a host name are for another driver', async () => {
    await expect(connection('test://host.example.com/default')).rejects.toMatchObject({ code: 'NO_CONNECT' })
  })
})
