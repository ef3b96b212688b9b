import { connect } from '@guestwork/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { FakeInventory } from '../../src/testing/index.ts'
import { drivers, openFake } from '../open-fake.ts'
import { labInventory, networkOf } from './failing-host.ts'

interface Told {
  readonly event: string
  readonly network: { readonly name: string }
}

/** Hears of networks; what it heard is looked at while the test goes on. */
async function listen(inventory: FakeInventory = labInventory) {
  const scene = await openFake(inventory)
  const heard: string[] = []
  const stream = scene.connection.events('network-lifecycle')
  const hear = async () => {
    for await (const { event, network } of stream as AsyncIterable<Told>)
      heard.push(`${event} ${network.name}`)
  }
  const hearing = hear()
  onTestFinished(async () => {
    await stream.close()
    await hearing
  })
  await stream.ready
  const expectHeard = (...expected: readonly string[]) =>
    vi.waitFor(() => expect(heard.splice(0)).toEqual(expected))
  return { ...scene, expectHeard }
}

describe('events of networks', () => {
  it('tell of networks that come and go, whoever does it', async () => {
    const { fake, connection, expectHeard } = await listen()
    const network = await connection.networkDefineXml('<network><name>new</name></network>')
    await expectHeard('defined new')
    await network.undefine()
    await expectHeard('undefined new')
    networkOf(fake).addSwitch('other')
    fake.changed()
    await expectHeard('defined other')
  })

  it('tell of what a document shows, and of nothing else', async () => {
    const { fake, connection, expectHeard } = await listen()
    const group = networkOf(fake).info.portgroup?.find(({ spec }) => spec.name === 'one')?.spec
    if (group === undefined) throw new TypeError('there is no such port group')
    networkOf(fake).updatePortGroup('one', { ...group, policy: { security: { macChanges: false } } })
    fake.changed()
    const lab = await connection.networkLookupByName('lab')
    const xml = `<portgroup name='one'><vlan><tag id='9'/></vlan></portgroup>`
    await lab.update({ command: 'modify', section: 'portgroup', xml })
    await expectHeard('defined lab')
  })

  it('are told of one network only, where only that is asked for', async () => {
    const { fake, connection } = await openFake(labInventory)
    const lab = await connection.networkLookupByName('lab')
    const events = lab.events('network-lifecycle')
    await events.ready
    networkOf(fake).addSwitch('other')
    fake.changed()
    await lab.undefine()
    const told = [await events.next(), await events.next(), await events.next()]
    expect(told.map(({ value }) => (value as Told).event)).toEqual(['defined', 'defined', 'undefined'])
    await events.close()
  })

  it('go on after the session expired and after the connection broke, and nothing is missed', async () => {
    const { fake, expectHeard } = await listen()
    fake.expireSessions()
    networkOf(fake).removeSwitch('lab')
    fake.changed()
    await expectHeard('undefined lab')
    fake.dropConnections()
    networkOf(fake).addSwitch('other')
    await vi.waitFor(() => expectHeard('defined other'), 5_000)
  })

  it('are told by a vCenter with distributed switches too', async () => {
    const distributedSwitches = [{ name: 'dvs', portGroups: [{ name: 'dv' }] }]
    const { fake, expectHeard } = await listen({ ...labInventory, kind: 'vpx', distributedSwitches })
    networkOf(fake).addSwitch('other')
    fake.changed()
    await expectHeard('defined other')
  })

  it('ask the server only while somebody listens', async () => {
    const { fake, connection } = await openFake(labInventory)
    const events = [connection.events('network-lifecycle'), connection.events('network-lifecycle')]
    for (const each of events) await each.ready
    expect(fake.takeCalls().filter(method => method === 'CreatePropertyCollector')).toHaveLength(1)
    await events[0]?.close()
    expect(fake.takeCalls()).not.toContain('DestroyPropertyCollector')
    await events[1]?.close()
    await vi.waitFor(() => expect(fake.takeCalls()).toContain('DestroyPropertyCollector'))
  })

  it('are refused where the server refuses them', async () => {
    const { fake, connection } = await openFake(labInventory)
    fake.fail({ method: 'CreatePropertyCollector', fault: 'NoPermission' })
    const events = connection.events('network-lifecycle')
    await expect(events.ready).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
    const again = connection.events('network-lifecycle')
    await again.ready
    await again.close()
  })

  it('end with the connection', async () => {
    const { fake } = await openFake(labInventory)
    const connection = await connect(fake.uri, { drivers, credentials: fake.credentials })
    const events = connection.events('network-lifecycle')
    await events.ready
    await connection.close()
    fake.takeCalls()
    networkOf(fake).addSwitch('other')
    fake.changed()
    expect(fake.takeCalls()).toEqual([])
  })
})
